// A feed of many findings, as varied as the real ones; their texts are cut, since so many would not fit into a feed whole.
import { maxFeedBytes } from '../core/feed/limits.ts'
import type { Feed, Finding } from '../core/feed/schema.ts'

const daysBack = (start: string, days: number) =>
  new Date(Date.parse(`${start}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

// Two a day; each fifth begins a thread of five.
const variant = (finding: Finding, place: number, count: number, feed: Feed): Finding => ({
  ...finding,
  id: `f${place}`,
  date: daysBack(feed.compiled, Math.floor(place / 2)),
  title: finding.title.slice(0, 50),
  summary: finding.summary.slice(0, 60),
  details: [],
  period: null,
  reply: null,
  standing: { ...finding.standing, note: 'N' },
  bearsOn: finding.bearsOn.slice(0, 1),
  follows: place % 5 === 4 || place === count - 1 ? [] : [`f${place + 1}`],
  mustAppearWith: [],
  sources: finding.sources.slice(0, 1).map((source) => ({ ...source, title: 'T', url: 'https://a.example/' })),
  checkedNote: 'N',
  translations: {},
})

/** The feed with so many findings in place of its own, newest first, dated back two a day. */
export const manyFindings = (feed: Feed, count: number): Feed => {
  const findings = Array.from({ length: count }, (_, place) => {
    const real = feed.findings[place % feed.findings.length]
    if (!real) throw new Error('The feed has no findings to vary.')
    return variant(real, place, count, feed)
  })
  return { ...feed, lead: findings.slice(0, 3).map(({ id }) => id), pairs: [], findings }
}

const inMb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** How large it is as it is stored, beside how large a feed's file may be. */
export const sizeOf = (feed: Feed): string =>
  `${inMb(JSON.stringify(feed).length)} as stored, where a feed's file may have ${inMb(maxFeedBytes)}`
