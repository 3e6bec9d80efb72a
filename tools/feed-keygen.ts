import { join } from 'node:path'
import { readChannel } from './feed/channel-file.ts'
import { forShell } from './feed/for-shell.ts'
import { makeKey } from './feed/make-key.ts'
import { kidsOf, typed } from './feed/retire-key.ts'
import { run } from './feed/run.ts'

const nextSteps = (path: string, url: string | null): string[] => [
  url === null
    ? 'Next: set "url" in channel.json to the address of the feed, commit it, and release the extension.'
    : 'Next: commit channel.json and release the extension, whose readers will then believe this key.',
  `To sign: WHOSEES_SIGNING_KEY=${forShell(path)} npm run feed:publish. More: docs/publishing.md.`,
]

await run('npm run feed:keygen [-- --source DIR --out FILE]', { source: 'feed', out: '' }, async ({ source, out }) => {
  const before = await kidsOf(source)
  const { path, kid } = await makeKey(source, out)
  const { threshold, keys, url } = await readChannel(source)
  const count = keys.keys.length
  const lines = [
    `${path}: the private key ${kid}. Anyone who has it can sign as you. Keep a copy somewhere other than this machine.`,
    `${join(source, 'channel.json')}: the public key was added; there ${count === 1 ? 'is 1 key' : `are ${count} keys`}, and ${threshold} must sign.`,
    ...before.map(
      (known) =>
        `There was a key already, ${known}, which can still sign. If the new one replaces it: npm run feed:retire -- ${typed(known)}, once you have published with the new one.`,
    ),
    ...nextSteps(path, url),
  ]
  for (const line of lines) console.log(line)
  return 0
})
