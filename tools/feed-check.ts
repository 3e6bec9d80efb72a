import { readOrReport, run } from './feed/run.ts'
import { summarize } from './feed/summary.ts'
import { tellUntranslated } from './feed/untranslated.ts'

const usage = 'npm run feed:check [-- --source DIR]'

await run(usage, { source: 'feed' }, async (given) => {
  const source = await readOrReport(given.source)
  if (!source) return 1
  for (const line of tellUntranslated(source.feed)) console.error(line)
  console.log(`${summarize(source.feed)}: no defects`)
  return 0
})
