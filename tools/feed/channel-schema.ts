import * as v from 'valibot'
import { baseAddressRule, isBaseAddress } from '../../core/feed/base-address.ts'
import { listOf } from '../../core/feed/forms.ts'
import { httpsUrl } from '../../core/feed/https-url.ts'
import { isOfSmallOrder, maxKeys, publicKeyForm } from '../../core/feed/keys.ts'
import * as schema from '../../core/feed/schema.ts'

const baseAddress = v.pipe(
  v.string(baseAddressRule),
  v.maxLength(2000, baseAddressRule),
  v.regex(/^https?:\/\/[^\s\\?#@/]+(\/[^\s\\?#]*)?$/, baseAddressRule),
  v.check(isBaseAddress, baseAddressRule),
)

const contact = v.union(
  [v.pipe(v.string(), v.regex(/^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/)), httpsUrl],
  'is neither an https: nor a mailto: address',
)

/** The member `x` of an Ed25519 key (RFC 8037, clause 6.1). */
export const publicKey = v.pipe(
  v.string('must be text'),
  v.regex(publicKeyForm, 'is not an Ed25519 public key'),
  v.check((x) => !isOfSmallOrder(x), 'is of small order, so anybody could sign for it'),
)

/** RFC 8037. Clause 6.6: a private key, which has `d`, is never taken for a public one. */
const publicJwk = v.object({
  kty: v.literal('OKP', 'is not OKP'),
  crv: v.literal('Ed25519', 'is not Ed25519'),
  x: publicKey,
  d: v.optional(v.never('is the private half, which is no longer secret: take it out and make another key')),
  kid: v.optional(v.string('must be text')),
  use: v.optional(v.literal('sig', 'is not sig')),
  alg: v.optional(v.literal('Ed25519', 'is not Ed25519')),
})

/** A whole number from 1. */
export const count = (max: number) => {
  const message = `must be a whole number from 1${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`
  return v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(max, message))
}

const keyList = listOf(publicJwk, maxKeys)

/** One key can't reach a threshold alone, however often it is there (clause 2.3). */
const eachOnce = v.check<v.InferOutput<typeof keyList>, string>(
  (keys) => new Set(keys.map(({ x }) => x)).size === keys.length,
  'has one key twice: take it out once',
)

/** Clause 6.1, as a build has it, which takes its keys from elsewhere, too. */
export const compiledChannelSchema = v.object({
  channel: schema.feed.entries.channel,
  url: v.nullable(baseAddress),
  site: v.optional(v.nullable(baseAddress), null),
  contact: v.nullable(contact),
  threshold: count(8),
  keys: v.object({ keys: keyList }),
})

/** Clause 6.1: what channel.json contains. */
export const channelSchema = v.object({
  ...compiledChannelSchema.entries,
  keys: v.object({ keys: v.pipe(keyList, eachOnce) }),
})

export type ChannelFile = v.InferOutput<typeof channelSchema>
