// Valid, signed feeds of any number of findings, for measuring how the cost of accepting one grows.
import { createHash } from 'node:crypto'
import type { Offer } from '../core/feed/accept.ts'
import { accepted } from '../core/feed/errors.ts'
import type { Feed, Finding } from '../core/feed/schema.ts'
import { formatPointer, signPointer } from '../tools/feed/sign-pointer.ts'
import { generateSigningKey, publicHalf } from '../tools/feed/signing-key.ts'
import { toDocument } from '../tools/feed/to-document.ts'

const finding = (id: string, wordsLength: number): Finding => ({
  id,
  date: '2022-06',
  title: 'T',
  summary: 'S'.repeat(Math.min(400, wordsLength)),
  kind: 'law',
  group: 'said',
  direction: 'neutral',
  scope: 'core',
  regions: ['US'],
  period: null,
  reply: null,
  standing: { code: 'stands', note: 'N' },
  bearsOn: [],
  follows: [],
  mustAppearWith: [],
  sources: [{ publisher: 'P', title: 'T', url: 'https://a.example/', date: null, kind: 'press', seen: 'page' }],
  // Each detail holds at most 160 characters.
  details: Array.from({ length: Math.floor(Math.max(0, wordsLength - 400) / 160) }, () => 'D'.repeat(160)),
  checked: 'yes',
  checkedNote: 'N',
  changes: [],
  retracted: null,
  translations: {},
})

const feedOf = (count: number, wordsLength: number): Feed => ({
  format: 1,
  channel: 'tiktok',
  title: 'T',
  description: 'D',
  language: 'en',
  compiled: '2026-11-22',
  lead: [],
  findings: Array.from({ length: count }, (_, index) => finding(`f${index}`, wordsLength)),
  assurances: [],
  pairs: [],
  services: [],
  hosts: [],
  regionTokens: [],
  actions: [],
  withheld: [],
})

/** The document without what is for other feed readers, and without optional members: more findings fit that way. */
const leanDocument = (feed: Feed) => {
  const { items, ...rest } = toDocument(feed, { url: null, site: null, contact: null })
  const lean = items.map(({ id, title, summary, _whosees: { changes, retracted, translations, details, ...own } }) => ({
    id,
    title,
    summary,
    _whosees: { ...own, ...(details.length > 0 ? { details } : {}) },
  }))
  return new TextEncoder().encode(JSON.stringify({ ...rest, items: lean }))
}

/** `wordsLength` is the number of characters in the texts of each finding. */
export const makeSyntheticOffer = async (
  count: number,
  wordsLength: number,
  now: number,
): Promise<Offer & { bytes: number }> => {
  const bytes = leanDocument(feedOf(count, wordsLength))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const key = await generateSigningKey()
  const file = { name: `feed-${sha256.slice(0, 16)}.json`, bytes: bytes.length, sha256 }
  const times = { issued: '2026-11-01T00:00:00Z', expires: '2026-12-01T00:00:00Z' }
  const signed = await signPointer({ format: 1, channel: 'tiktok', sequence: 2, ...times, file }, key)
  const { kty, crv, x } = publicHalf(key)
  return {
    pointerBytes: new TextEncoder().encode(formatPointer(signed)),
    channelName: 'tiktok',
    trust: { keys: { keys: [{ kty, crv, x }] }, threshold: 1 },
    believed: { highest: null, inUse: null },
    now,
    loadFeed: async () => accepted(bytes),
    bytes: bytes.length,
  }
}
