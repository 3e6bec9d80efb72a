import { join } from 'node:path'
import { run } from './feed/run.ts'
import { setUpChannel } from './feed/set-up-channel.ts'

const usage = 'npm run feed:setup -- https://OWNER.github.io/REPOSITORY [--source DIR --out FILE --replace]'

await run(
  { usage, words: 1 },
  { source: 'feed', out: '', replace: false },
  async ({ source, out, replace, positionals }) => {
    const { url, made, formerContact, kids } = await setUpChannel(source, positionals[0] ?? '', { out, replace })
    console.log(`${join(source, 'channel.json')}: the feed and its website are at ${url}.`)
    if (formerContact !== null)
      console.log(
        `The contact ${formerContact} was taken out: readers' errors and replies would have gone there. Set "contact" to yours.`,
      )
    if (made) {
      console.log(`${made.path}: the private key ${made.kid}. Anyone who has it can sign as you.`)
      console.log(
        'Keep a copy somewhere other than this machine, and never in the repository. For GitHub to sign, give the',
      )
      console.log("file's text to the environment first-editor as the secret WHOSEES_SIGNING_KEY.")
    } else {
      console.log(
        `Its keys were there already, and were kept: ${kids.join(', ')}. Whoever made them has the private halves;`,
      )
      console.log('if that is not you, add --replace, which puts a key of your own in their place.')
    }
    console.log(
      'Next: commit channel.json, publish (docs/publishing.md), and release the extension: npm run release:check.',
    )
    return 0
  },
)
