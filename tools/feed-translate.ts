import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeLanguage } from './feed/describe-language.ts'
import { ifThere } from './feed/if-there.ts'
import { replaceFile } from './feed/replace-file.ts'
import { readOrReport, run } from './feed/run.ts'
import { wantedIn } from './feed/skeleton.ts'
import { translatablesOf } from './feed/translatable.ts'
import { addEntries } from './feed/translating/add-entries.ts'
import { type Forms, formsToTranslate } from './feed/translating/forms-to-translate.ts'

const usage = 'npm run feed:translate -- <language> [<id>…] [--write --source DIR]'
const schemaLine = '# yaml-language-server: $schema=../schema/translations.schema.json\n'

const texts = (count: number) => `${count} text${count === 1 ? '' : 's'}`

const tellReview = ({ reviewCount }: Forms, language: string) => {
  if (reviewCount > 0) console.error(`${texts(reviewCount)} to review in ${language}: what has changed is marked.`)
}

const print = (forms: Forms, language: string) => {
  console.log([schemaLine + forms.review, forms.fresh].filter(Boolean).join('\n'))
  tellReview(forms, language)
  console.error(`${texts(forms.freshCount)} to translate into ${language}; feed/README.md has the rules.`)
}

/** What is to be reviewed stands in the file already, and is never changed by a tool. */
const writeInto = async (path: string, { fresh, freshCount, reviewCount }: Forms, language: string) => {
  if (freshCount > 0) {
    const before = (await ifThere(readFile(path, 'utf8'))) ?? ''
    const after = addEntries(before.trim() === '' ? schemaLine : before, fresh)
    if (after === null)
      throw new Error(
        `${path} is written in a way that this command cannot add to. Nothing was written: npm run feed:translate -- ${language} prints what to put there.`,
      )
    await replaceFile(path, after)
  }
  console.log(`${path}: ${texts(freshCount)} to fill in; feed/README.md has the rules.`)
  if (reviewCount > 0)
    console.log(
      `${texts(reviewCount)} there already: npm run feed:translate -- ${language} shows what has changed in them.`,
    )
}

await run(
  { usage, words: Number.POSITIVE_INFINITY },
  { source: 'feed', write: false },
  async ({ source: dir, write, positionals: [language, ...ids] }) => {
    if (language === undefined) throw new Error(`Name a language by its tag: ${usage}`)
    const source = await readOrReport(dir, { writes: write, tellsOutdated: false })
    if (!source) return 1
    const wrong = describeLanguage(language, source.feed.language)
    if (wrong !== null) throw new Error(wrong)
    const all = translatablesOf(source.feed)
    const unknown = ids.filter((id) => !all.some((entry) => entry.id === id))
    if (unknown.length > 0) throw new Error(`There is nothing to translate by the id ${unknown.join(', ')}.`)
    const entries = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : wantedIn(source.feed, language)
    const forms = await formsToTranslate(dir, language, entries)
    if (write) await writeInto(join(dir, 'translations', `${language}.yaml`), forms, language)
    else print(forms, language)
    return 0
  },
)
