import * as v from 'valibot'
import { baseAddressRule, isBaseAddress, withSlash } from './base-address.ts'
import { readJsonText } from './json.ts'
import { keySet } from './keys.ts'
import type { Trust } from './verify-pointer.ts'

/** Clause 6.1, as it is compiled into the extension. */
export type ReleasedChannel = Trust & {
  channel: string
  url: string | null
  /** The base address of the website made from the feed. */
  site: string | null
  contact: string | null
}

/** Who says where the feed comes from: the release, the browser's administrator (clause 6.3), or the user. */
export type FeedSource = Omit<ReleasedChannel, 'site' | 'contact'> & {
  setBy: 'release' | 'administrator' | 'user'
  /**
   * The key under which sequences are kept: '' for the release's own feed, whose address may change; otherwise the
   * address.
   */
  id: string
}

/** Another feed's address, keys and threshold, as a person or a policy gave them. */
export type FeedChoice = { url: string } & Trust

export const feedChoice = v.pipe(
  v.object({
    url: v.pipe(v.string(), v.maxLength(2000), v.check(isBaseAddress), v.transform(withSlash)),
    keys: v.pipe(
      keySet,
      v.check(({ keys }) => keys.length > 0),
    ),
    threshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.check(({ keys, threshold }) => threshold <= new Set(keys.keys.map(({ x }) => x)).size),
)

/** A part of another feed's description that a person can correct. */
export type FeedChoiceField = keyof FeedChoice

const complaints: Record<FeedChoiceField, string> = {
  url: `The address ${baseAddressRule}.`,
  keys: 'The keys must be a JWK Set of public Ed25519 keys, none of small order: {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "…"}]}.',
  threshold: 'The threshold must be a whole number from 1 to the number of different keys.',
}

const withKeysRead = (keys: unknown) => {
  if (typeof keys !== 'string') return keys
  const json = readJsonText(keys)
  return json.ok ? json.value : null
}

type GivenChoice = { url: unknown; keys: unknown; threshold?: unknown }
type Checked<Wrong> = { ok: true; value: FeedChoice } | ({ ok: false; at: FeedChoiceField } & Wrong)

/**
 * Checks the description of another feed before anything is requested from it. `keys` may be a JWK Set or its text;
 * `at` is the part to correct. Separate from `readFeedChoice`, whose sentences the background has nobody to show to.
 */
export const checkFeedChoice = ({ url, keys, threshold = 1 }: GivenChoice): Checked<unknown> => {
  const parsed = v.safeParse(feedChoice, { url, keys: withKeysRead(keys), threshold })
  if (parsed.success) return { ok: true, value: parsed.output }
  return { ok: false, at: (parsed.issues[0].path?.[0]?.key ?? 'threshold') as FeedChoiceField }
}

/** As `checkFeedChoice`, with a sentence in `problem` about what to correct. */
export const readFeedChoice = (given: GivenChoice): Checked<{ problem: string }> => {
  const checked = checkFeedChoice(given)
  return checked.ok ? checked : { ...checked, problem: complaints[checked.at] }
}

export const releasedSource = (released: ReleasedChannel): FeedSource => ({ ...released, setBy: 'release', id: '' })

/** The same channel (clause 5.3 holds for it), from elsewhere and signed by others. */
export const chosenSource = (
  released: ReleasedChannel,
  choice: FeedChoice,
  setBy: 'administrator' | 'user',
): FeedSource => ({ ...released, ...choice, setBy, id: choice.url })

/** The address of a file of the feed. */
export const addressOf = (base: string, file: string): string => new URL(file, withSlash(base)).href
