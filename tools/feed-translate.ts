import { readOrReport, run } from './feed/run.ts'
import { skeletonsOf, wantedIn } from './feed/skeleton.ts'
import { translatablesOf } from './feed/translatable.ts'

const usage = 'npm run feed:translate -- <language> [<id>…] [--source DIR]'

await run(usage, { source: 'feed' }, async ({ source: dir, positionals: [language, ...ids] }) => {
  if (language === undefined) throw new Error(`Name a language by its tag: ${usage}`)
  const source = await readOrReport(dir)
  if (!source) return 1
  const all = translatablesOf(source.feed)
  const unknown = ids.filter((id) => !all.some((entry) => entry.id === id))
  if (unknown.length > 0) throw new Error(`There is nothing to translate by the id ${unknown.join(', ')}.`)
  const entries = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : wantedIn(source.feed, language)
  console.log('# yaml-language-server: $schema=../schema/translations.schema.json')
  console.log(skeletonsOf(entries))
  console.error(`${entries.length} texts to translate into ${language}; feed/README.md has the rules.`)
  return 0
})
