import { join } from 'node:path'
import { readChannel } from './feed/channel-file.ts'
import { makeKey } from './feed/make-key.ts'
import { run } from './feed/run.ts'

await run('npm run feed:keygen [-- --source DIR --out FILE]', { source: 'feed', out: '' }, async ({ source, out }) => {
  const { path, kid } = await makeKey(source, out)
  const { threshold, keys } = await readChannel(source)
  console.log(`${path}: the private key ${kid}. Whoever has it can sign as you: keep a copy off this machine.`)
  console.log(
    `${join(source, 'channel.json')}: the public key was added; ${keys.keys.length} of them, ${threshold} must sign.`,
  )
  console.log('Next: commit channel.json and release the extension, whose readers then believe this key.')
  console.log(`To sign: WHOSEES_SIGNING_KEY=${path} npm run feed:publish. More: docs/publishing.md.`)
  return 0
})
