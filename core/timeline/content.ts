import type { Feed, Finding } from '../feed/schema.ts'
import { type TimelineItem, timelineItems } from './items.ts'
import { linksBetween, type TimelineLink } from './timeline-links.ts'

/** All there is to show, whatever part of it is in view, with quick ways to look things up. */
export type TimelineContent = {
  /** Oldest first; those without a date last. */
  items: TimelineItem[]
  byId: Map<string, TimelineItem>
  links: TimelineLink[]
  /** Those of the editors' pairs. */
  pairs: TimelineLink[]
  /** What an item bears on, and what bears on what was said in it. */
  linksOf: (itemId: string) => TimelineLink[]
}

/** Each link under both of its items; once where they are the same. */
const byItem = (links: TimelineLink[]) =>
  Map.groupBy(
    links.flatMap((link) => [...new Set([link.finding, link.said])].map((itemId) => ({ itemId, link }))),
    ({ itemId }) => itemId,
  )

/** The findings to show with the assurances beside them. */
export const timelineContent = (feed: Feed, findings: Finding[]): TimelineContent => {
  const items = timelineItems(feed, findings)
  const links = linksBetween(feed, findings)
  const found = byItem(links)
  return {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    links,
    pairs: links.filter(({ pair }) => pair !== null),
    linksOf: (itemId) => (found.get(itemId) ?? []).map(({ link }) => link),
  }
}
