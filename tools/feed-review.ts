import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reviewAsMarkdown, reviewAsTable } from './feed/review/print-review.ts'
import { reviewFeed } from './feed/review/review-feed.ts'
import { readOrReport, run } from './feed/run.ts'

const usage = 'npm run feed:review [-- --markdown --source DIR]'

await run(usage, { source: 'feed', markdown: false }, async ({ source: folder, markdown }) => {
  const source = await readOrReport(folder)
  if (!source) return 1
  const guide = await readFile(join(folder, 'README.md'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  const parts = reviewFeed(source.feed, new Date().toISOString().slice(0, 10), guide)
  console.log(markdown ? reviewAsMarkdown(parts) : reviewAsTable(parts))
  return 0
})
