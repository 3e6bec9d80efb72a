import { awaitPublished } from './feed/fetch-published.ts'
import { writeForEverybody } from './feed/for-everybody.ts'
import { run, wholeNumber } from './feed/run.ts'

const usage = 'npm run feed:fetch [-- --source DIR --out DIR --from URL --first --wait MINUTES]'

const defaults = { source: 'feed', out: '.output/published', from: '', first: false, wait: '0' } as const

await run(usage, defaults, async ({ wait, ...options }) => {
  writeForEverybody()
  await awaitPublished({ ...options, say: console.log }, wholeNumber('wait', wait, 0, 60))
  return 0
})
