import * as v from 'valibot'
import { httpsUrl } from '../../core/feed/forms.ts'
import * as schema from '../../core/feed/schema.ts'
import {
  actionTranslation,
  assuranceTranslation,
  findingTranslation,
  pairTranslation,
} from '../../core/feed/translations.ts'

/*
 * What each source file holds, derived from the feed's schema: editors may leave out what is empty, and feed.yaml and
 * channel.json hold what belongs to the whole feed.
 */

const { title, description, language, compiled, lead, channel } = schema.feed.entries

const isLoopback = (value: string) =>
  URL.canParse(value) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname)

/** Clause 6.2: `http:` for loopback addresses only. */
const baseUrl = v.union(
  [
    v.pipe(
      v.string(),
      v.check((value) => value.startsWith('http://') && isLoopback(value)),
    ),
    httpsUrl,
  ],
  'is not an https: address',
)

const contact = v.union(
  [v.pipe(v.string(), v.regex(/^mailto:[^\s@]+@[^\s@]+$/)), httpsUrl],
  'is neither an https: nor a mailto: address',
)

/** RFC 8037. Strict, so that a private key (with its `d`) is never taken for a public one (clause 6.6). */
const publicKey = v.strictObject({
  kty: v.literal('OKP', 'is not OKP'),
  crv: v.literal('Ed25519', 'is not Ed25519'),
  x: v.pipe(v.string('must be text'), v.regex(/^[A-Za-z0-9_-]{43}$/, 'is not an Ed25519 public key')),
  kid: v.optional(v.string('must be text')),
  use: v.optional(v.literal('sig', 'is not sig')),
  alg: v.optional(v.literal('Ed25519', 'is not Ed25519')),
})

const count = (max: number) => {
  const message = `must be a whole number from 1${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`
  return v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(max, message))
}

/** Clause 6.1. */
export const channelFile = v.object({
  channel,
  url: v.nullable(baseUrl),
  contact: v.nullable(contact),
  threshold: count(8),
  keys: v.object({ keys: v.array(publicKey) }),
})

export const feedFile = v.object({
  title,
  description,
  language,
  compiled,
  sequence: count(Number.MAX_SAFE_INTEGER),
  lead,
})

// Translations stand in files of their own, one for each language.
const { translations: _, ...entries } = schema.finding.entries

export const findingFile = v.object({
  ...entries,
  period: v.optional(entries.period, null),
  bearsOn: v.optional(entries.bearsOn, []),
  follows: v.optional(entries.follows, []),
  mustAppearWith: v.optional(entries.mustAppearWith, []),
})

export const hostsFile = v.object({
  hosts: schema.feed.entries.hosts,
  regionTokens: schema.feed.entries.regionTokens,
})

export const assurancesFile = v.array(v.omit(schema.assurance, ['translations']))
export const pairsFile = v.array(v.omit(schema.pair, ['translations']))
export const servicesFile = schema.feed.entries.services
export const actionsFile = v.array(v.omit(schema.action, ['translations']))
export const withheldFile = v.array(schema.withheldItem)

/** Letters only: a digest of digits alone would be a number in YAML. */
const digest = v.pipe(v.string('must be text'), v.regex(/^[a-p]{8}$/, 'is not a digest of eight letters'))

const byId = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.record(v.string(), v.object({ of: digest, ...entries })), {})

const { content_text: summary, title: findingTitle, ...restOfFinding } = findingTranslation.entries

/** Clause 3.6: the texts in one language, by the ids of what they translate; a pair's is `<assurance> <finding>`. */
export const translationsFile = v.object({
  findings: byId({ title: findingTitle, summary, ...restOfFinding }),
  assurances: byId(assuranceTranslation.entries),
  pairs: byId(pairTranslation.entries),
  actions: byId(actionTranslation.entries),
})

export type FindingFile = v.InferOutput<typeof findingFile>
export type TranslationsFile = v.InferOutput<typeof translationsFile>
export type ChannelFile = v.InferOutput<typeof channelFile>
