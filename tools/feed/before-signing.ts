import { addressOf } from '../../core/feed/feed-source.ts'
import type { ChannelFile } from './channel-schema.ts'
import { requireUpToDate } from './feed-host.ts'
import { type Folder, requireWhole } from './publication.ts'

/*
 * What would make a signature worthless is said before there is one.
 */

export type Asking = {
  out: string
  /** Nothing that the channel's keys signed has ever been published. */
  first: boolean
  /** Asks nobody: on a machine without a network, whose folder was brought to it. */
  offline: boolean
  dryRun: boolean
  say: (line: string) => void
}

/** Clause 2.3: as many different keys must sign as the threshold says. */
export const requireEnoughKeys = ({ threshold, keys }: ChannelFile): void => {
  const count = keys.keys.length
  if (count < threshold)
    throw new Error(
      `channel.json has ${count} ${count === 1 ? 'key' : 'keys'}, and ${threshold} must sign, so no publication could ever be in force: have each editor run npm run feed:keygen, or lower "threshold". Nothing was signed.`,
    )
}

const requireHeld = ({ latest, pending }: Folder, { out, first }: Asking) => {
  if (!latest && !pending && !first)
    throw new Error(
      `${out} holds no publication to continue, and --offline asks nobody for one: bring the published folder here, or add --first if nothing was ever published.`,
    )
}

/** Throws a sentence unless the folder is whole, and has what is in force on the channel's host. */
export const requireFolder = async (channel: ChannelFile, folder: Folder, asking: Asking): Promise<void> => {
  const { out, first, offline, dryRun, say } = asking
  await requireWhole(folder, out, first)
  if (channel.url === null)
    return say(
      'channel.json has no "url", so no extension will ask for this feed: set it before you release one (docs/publishing.md, step 2).',
    )
  if (offline) return requireHeld(folder, asking)
  say(`Asking ${addressOf(channel.url, 'latest.json')} what is in force …`)
  await requireUpToDate({ base: channel.url, channel, first, say }, folder, out).catch((error: Error) => {
    const isUnreachable = error.message.includes('cannot be read (')
    const hint = isUnreachable ? ' If there is no host yet, or no network here, add --offline.' : ''
    if (!dryRun) throw new Error(`${error.message}${hint} Nothing was signed.`, { cause: error })
    say(`This would be refused: ${error.message}`)
  })
}
