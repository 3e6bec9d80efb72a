import { isBaseAddress, withSlash } from '../../core/feed/base-address.ts'
import { changeChannel, readChannel } from './channel-file.ts'
import { makeKey } from './make-key.ts'
import { thumbprintOf } from './signing-key.ts'
import { isThisMachine } from './this-machine.ts'

export type SetUp = {
  url: string
  /** The key that was made; null where there were keys already, and they were kept. */
  made: { path: string; kid: string } | null
  /** The other project's address for errors and replies, which is not in channel.json any more; null without one. */
  formerContact: string | null
  /** The thumbprints of all keys that are in channel.json now. */
  kids: string[]
}

const example = 'npm run feed:setup -- https://OWNER.github.io/REPOSITORY'

const asBrowsersWrite = (address: string): string | null => {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  const written = withSlash(`${protocol}//${host}${pathname}`)
  return isBaseAddress(written) ? written : null
}

/** An address that every reader can reach, with the slash at its end. Throws a sentence that says what to give instead. */
const readersAddress = (address: string): string => {
  if (address === '') throw new Error(`Give the address of the site that the feed will be published on: ${example}`)
  if (isThisMachine(address))
    throw new Error(
      `${address} is this machine, which no reader can reach: give the site's own address, or try the feed here by npm start.`,
    )
  if (!/^https:/i.test(address))
    throw new Error(`${address} does not begin with https://, and readers ask no other address: ${example}`)
  if (isBaseAddress(address)) return withSlash(address)
  const written = asBrowsersWrite(address)
  throw new Error(
    `${address} can be read in two ways, or has a user, a query or a fragment: give it as browsers write it${written ? `, ${written}` : ''}.`,
  )
}

/**
 * Makes the feed that of whoever publishes at this address: in channel.json `url` and `site`, and a key if there is none.
 * @param address of the site, which has the feed's files and the website in the same folder
 * @param out where the private key goes; '' for the editor's own configuration folder
 * @param replace also if the feed is somebody else's so far: its addresses and keys go
 */
export const setUpChannel = async (
  source: string,
  address: string,
  { out = '', replace = false } = {},
): Promise<SetUp> => {
  const url = readersAddress(address)
  const before = await readChannel(source)
  if (before.url !== null && withSlash(before.url) !== url && !replace)
    throw new Error(
      `channel.json already has an address, ${before.url}: readers of releases made with it would go on asking there. To make the feed yours all the same, with a key of your own, add --replace.`,
    )
  const isKept = before.keys.keys.length > 0 && !replace
  // The key first: if it cannot be made, nothing has changed.
  const made = isKept ? null : await makeKey(source, out)
  const { keys } = await readChannel(source)
  const kept = replace ? keys.keys.filter(({ kid }) => kid === made?.kid) : keys.keys
  const threshold = replace ? 1 : before.threshold
  const contact = replace ? null : before.contact
  await changeChannel(source, { url, site: url, contact, threshold, keys: { keys: kept } })
  const formerContact = replace ? before.contact : null
  return { url, made, formerContact, kids: await Promise.all(kept.map(thumbprintOf)) }
}
