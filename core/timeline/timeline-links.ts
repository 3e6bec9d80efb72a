import type { Feed, Finding } from '../feed/schema.ts'
import { type FairRelation, fairRelation } from '../findings/fair-relation.ts'
import { itemsOfAssurances } from './items.ts'

/** A finding that bears on something said, both by the ids of their items. */
export type TimelineLink = {
  /** The item in which the company said it. */
  said: string
  /** The finding that bears on it. */
  finding: string
  assurance: string
  relation: FairRelation
  /** Its index among the editors' pairs; null if it is none of them. */
  pair: number | null
}

/** How findings bear on what was said, for the items of the same findings; in the order of the findings. */
export const linksBetween = (feed: Feed, findings: Finding[]): TimelineLink[] => {
  const itemIds = itemsOfAssurances(feed, findings)
  const pairs = new Map(feed.pairs.map(({ assurance, finding }, index) => [`${assurance} ${finding}`, index]))
  return findings.flatMap((finding) =>
    finding.bearsOn.flatMap(({ assurance, relation: ofFeed }) => {
      const { id } = finding
      const relation = fairRelation(finding, ofFeed)
      const said = itemIds.get(assurance)
      const pair = pairs.get(`${assurance} ${id}`) ?? null
      return said === undefined ? [] : [{ said, finding: id, assurance, relation, pair }]
    }),
  )
}
