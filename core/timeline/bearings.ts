import type { Feed, Finding } from '../feed/schema.ts'
import type { Relation } from '../feed/vocabulary.ts'
import { itemsOfAssurances } from './items.ts'

/** A finding that bears on something said: both by their items. */
export type Bearing = {
  /** The item in which the company said it. */
  said: string
  /** The finding that bears on it. */
  finding: string
  assurance: string
  relation: Relation
  /** Place among the editors' pairs; null where it is none of them. */
  pair: number | null
}

/** How findings bear on what was said, for the items of the same findings; in the order of the findings. */
export const bearingsBetween = (feed: Feed, findings: Finding[]): Bearing[] => {
  const itemIds = itemsOfAssurances(feed, findings)
  const pairs = new Map(feed.pairs.map(({ assurance, finding }, index) => [`${assurance} ${finding}`, index]))
  return findings.flatMap(({ id, bearsOn }) =>
    bearsOn.flatMap(({ assurance, relation }) => {
      const said = itemIds.get(assurance)
      const pair = pairs.get(`${assurance} ${id}`) ?? null
      return said === undefined ? [] : [{ said, finding: id, assurance, relation, pair }]
    }),
  )
}
