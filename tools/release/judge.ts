import { isThisMachine } from '../feed/this-machine.ts'
import type { PackageFeed } from './package-feed.ts'

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** Whether a package has a feed, and until when what it bundles counts as fresh: the rest of a sentence. */
export const describeFeed = ({ url, keys, threshold, freshUntil }: PackageFeed): string => {
  const fresh = `its bundled findings count as fresh until ${freshUntil.slice(0, 10)}`
  if (url === null) return `no feed, so its findings are never refreshed; ${fresh}`
  return `its feed is ${url} (${count(keys, 'key')}, of which ${threshold} must sign); ${fresh}`
}

const setup = 'npm run feed:setup -- https://… sets address and key (docs/publishing.md)'

/** Why a package must not be released, a sentence each that says what to do. @param now in ms */
export const findObstacles = (feed: PackageFeed, { noFeed, now }: { noFeed: boolean; now: number }): string[] => {
  const { url, keys, threshold, freshUntil } = feed
  const mayBeMissing = noFeed && url === null
  const obstacles: [boolean, string][] = [
    [
      url === null && !noFeed,
      `It has no address for its feed, so its findings would never be refreshed: ${setup}. If that is meant, add --no-feed.`,
    ],
    [
      url !== null && isThisMachine(url),
      `Its feed is at ${url}, which is the machine of whoever reads it: unset WXT_FEED_URL, or set the address in feed/channel.json, and run npm run zip again.`,
    ],
    [
      !mayBeMissing && keys < threshold,
      `It knows ${count(keys, 'key')}, and ${threshold} must sign, so no feed would ever be believed: ${setup}.`,
    ],
    [
      Date.parse(freshUntil) <= now,
      `Its bundled findings count as fresh until ${freshUntil.slice(0, 10)} only, which is past: look through the findings, raise "compiled" in feed/feed.yaml, and run npm run zip again.`,
    ],
  ]
  return obstacles.flatMap(([stands, sentence]) => (stands ? [sentence] : []))
}
