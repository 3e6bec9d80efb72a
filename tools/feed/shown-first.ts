import type { Feed, Finding } from '../../core/feed/schema.ts'
import { listedFindings } from '../../core/findings/counts.ts'
import { firstDay } from '../../core/time/first-day.ts'

/** The findings that readers meet first: the lead, those of pairs, and those of this year and the last. */
export const shownFirst = (feed: Feed): Finding[] => {
  const recent = `${Number(feed.compiled.slice(0, 4)) - 1}-01-01`
  const shown = new Set([...feed.lead, ...feed.pairs.map(({ finding }) => finding)])
  return listedFindings(feed).filter(({ id, date }) => shown.has(id) || firstDay(date) >= recent)
}
