import { readOrReport, run } from './feed/run.ts'
import { summarize } from './feed/summary.ts'

await run('npm run feed:check [-- --source DIR]', { source: 'feed' }, async ({ source: dir }) => {
  const source = await readOrReport(dir)
  if (!source) return 1
  console.log(`${summarize(source.feed)}: no defects`)
  return 0
})
