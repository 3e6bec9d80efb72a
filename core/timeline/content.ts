import type { Feed, Finding } from '../feed/schema.ts'
import { type Bearing, bearingsBetween } from './bearings.ts'
import { type TimelineItem, timelineItems } from './items.ts'

/** What there is to show, whichever part of it is in view, and ways to find in it at once. */
export type TimelineContent = {
  /** Oldest first; those without a date last. */
  items: TimelineItem[]
  byId: Map<string, TimelineItem>
  bearings: Bearing[]
  /** Those of the editors' pairs. */
  pairs: Bearing[]
  /** What an item bears on, and what bears on what was said in it. */
  bearingsOf: (itemId: string) => Bearing[]
}

const byItem = (bearings: Bearing[]): Map<string, Bearing[]> => {
  const found = new Map<string, Bearing[]>()
  const add = (id: string, bearing: Bearing) => {
    const known = found.get(id)
    if (known) known.push(bearing)
    else found.set(id, [bearing])
  }
  for (const bearing of bearings) {
    add(bearing.finding, bearing)
    if (bearing.said !== bearing.finding) add(bearing.said, bearing)
  }
  return found
}

/** The findings to show with the assurances beside them. */
export const timelineContent = (feed: Feed, findings: Finding[]): TimelineContent => {
  const items = timelineItems(feed, findings)
  const bearings = bearingsBetween(feed, findings)
  const found = byItem(bearings)
  return {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    bearings,
    pairs: bearings.filter(({ pair }) => pair !== null),
    bearingsOf: (itemId) => found.get(itemId) ?? [],
  }
}
