// A feed of many findings, as varied as the real ones. Their texts are shortened: in full, so many would not fit.
import { maxFeedBytes } from '../core/feed/limits.ts'
import type { Feed, Finding } from '../core/feed/schema.ts'

const daysBack = (start: string, days: number) =>
  new Date(Date.parse(`${start}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

// Two a day; each fifth begins a thread of five.
const variant = (finding: Finding, index: number, count: number, feed: Feed): Finding => ({
  ...finding,
  id: `f${index}`,
  date: daysBack(feed.compiled, Math.floor(index / 2)),
  title: finding.title.slice(0, 50),
  summary: finding.summary.slice(0, 60),
  details: [],
  period: null,
  reply: null,
  standing: { ...finding.standing, note: 'N' },
  bearsOn: finding.bearsOn.slice(0, 1),
  follows: index % 5 === 4 || index === count - 1 ? [] : [`f${index + 1}`],
  mustAppearWith: [],
  sources: finding.sources.slice(0, 1).map((source) => ({ ...source, title: 'T', url: 'https://a.example/' })),
  checkedNote: 'N',
  translations: {},
})

/** The feed with this many findings instead of its own, newest first, two a day back in time. */
export const manyFindings = (feed: Feed, count: number): Feed => {
  const findings = Array.from({ length: count }, (_, index) => {
    const real = feed.findings[index % feed.findings.length]
    if (!real) throw new Error('The feed has no findings to vary.')
    return variant(real, index, count, feed)
  })
  return { ...feed, lead: findings.slice(0, 3).map(({ id }) => id), pairs: [], findings }
}

const inMb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** The size of the feed as stored, beside the largest allowed size of a feed's file. */
export const sizeOf = (feed: Feed): string =>
  `${inMb(JSON.stringify(feed).length)} as stored, where a feed's file may have ${inMb(maxFeedBytes)}`
