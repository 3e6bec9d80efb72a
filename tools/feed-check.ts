import { readOrReport, run } from './feed/run.ts'
import { summarize } from './feed/summary.ts'

const usage = 'npm run feed:check [-- --source DIR --leave-outdated]'

await run(usage, { source: 'feed', 'leave-outdated': false }, async (given) => {
  const source = await readOrReport(given.source)
  if (!source || (source.outdated.length > 0 && !given['leave-outdated'])) return 1
  console.log(`${summarize(source.feed)}: no defects`)
  return 0
})
