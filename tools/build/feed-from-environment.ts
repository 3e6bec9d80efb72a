import { existsSync, readFileSync } from 'node:fs'
import { baseAddressRule, isBaseAddress } from '../../core/feed/base-address.ts'
import { readFeedChoice } from '../../core/feed/feed-source.ts'
import { withoutMark } from './without-mark.ts'

/** The members of feed/channel.json that the environment can replace, and any others. */
type Channel = { url: unknown; keys: unknown; threshold: unknown; site: unknown }

const variables = { url: 'WXT_FEED_URL', keys: 'WXT_FEED_KEYS', threshold: 'WXT_FEED_THRESHOLD' } as const

type Variable = (typeof variables)[keyof typeof variables] | 'WXT_FEED_SITE'

/** The code with which the settings refuse such a feed, too. */
const refuse = (where: string, problem: string): never => {
  throw new Error(`${where}: ${problem} (FEED_CHOICE_MALFORMED)`)
}

const readKeys = (path: string): string =>
  existsSync(path) ? withoutMark(readFileSync(path, 'utf8')) : refuse(variables.keys, `There is no file ${path}.`)

/**
 * Feed format, clause 6.2: the environment's feed goes before that of feed/channel.json, and never half of it. Null where
 * the environment has none. Throws a sentence with a code where it can't be used, which names the variable, or the member
 * of channel.json where no variable replaces that.
 * @param readReleased reads channel.json. Only called where it counts: a defect in it is told by those who read all of the
 * source, and keeps nobody from installing what that takes.
 */
export const feedFromEnvironment = <Released extends Channel>(
  environment: Partial<Record<Variable, string>>,
  readReleased: () => Released,
): (Released & { url: string; threshold: number }) | null => {
  const { WXT_FEED_URL: url, WXT_FEED_KEYS: keys, WXT_FEED_THRESHOLD: threshold, WXT_FEED_SITE: site } = environment
  if (!url && !keys && !threshold) return null
  if (site && !isBaseAddress(site)) return refuse('WXT_FEED_SITE', `The address ${baseAddressRule}.`)
  const released = readReleased()
  const choice = readFeedChoice({
    url: url || released.url,
    keys: keys ? readKeys(keys) : released.keys,
    threshold: Number(threshold || released.threshold),
  })
  if (choice.ok) return { ...released, ...choice.value, site: site || released.site }
  const { at, problem } = choice
  return refuse(environment[variables[at]] ? variables[at] : `${at} in feed/channel.json`, problem)
}
