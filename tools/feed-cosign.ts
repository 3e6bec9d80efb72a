import { cosign } from './feed/cosign.ts'
import { run } from './feed/run.ts'

const usage = 'npm run feed:cosign [-- --source DIR --out DIR]'

await run(usage, { source: 'feed', out: '.output/published' }, async ({ source, out }) => {
  await cosign({ source, out, key: process.env.WHOSEES_SIGNING_KEY, now: new Date(), say: console.log })
  return 0
})
