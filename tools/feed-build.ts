import { join } from 'node:path'
import { buildFeed, writeFeedFiles } from './feed/build-feed.ts'
import { writeForEverybody } from './feed/for-everybody.ts'
import { readOrReport, run } from './feed/run.ts'
import { summarize } from './feed/summary.ts'

const usage = 'npm run feed:build [-- --source DIR --out DIR]'

await run(usage, { source: 'feed', out: '.output/feed' }, async ({ source: dir, out }) => {
  writeForEverybody()
  const source = await readOrReport(dir, { writes: true })
  if (!source) return 1
  const built = await buildFeed(source)
  await writeFeedFiles(built, out)
  console.log(`${summarize(source.feed)}: no defects`)
  console.log(`${join(out, built.file.name)} and ${join(out, 'feed.json')}: ${built.file.bytes} bytes`)
  return 0
})
