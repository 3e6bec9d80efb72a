import { join } from 'node:path'
import { retireKey } from './feed/retire-key.ts'
import { run } from './feed/run.ts'

const usage = 'npm run feed:retire -- KEY [--source DIR --out DIR]'

await run({ usage, words: 1 }, { source: 'feed', out: '.output/published' }, async ({ source, out, positionals }) => {
  const { kid, left, threshold, looked } = await retireKey(source, out, positionals[0] ?? '')
  console.log(`${join(source, 'channel.json')}: the public key ${kid} was removed.`)
  if (!looked)
    console.log(
      `Nothing is in force in ${out}, so it was not seen whether what is published is signed by this key alone, which nobody could continue from: run npm run feed:fetch, which says so, before you commit.`,
    )
  console.log(`Still there: ${left.join(', ')}; ${threshold} must sign.`)
  console.log(
    'Next: commit channel.json and release the extension. Readers of older releases believe the key until then.',
  )
  return 0
})
