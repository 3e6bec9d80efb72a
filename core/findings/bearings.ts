import type { Assurance, Feed, Finding } from '../feed/schema.ts'
import type { Relation } from '../feed/vocabulary.ts'
import type { Shown } from '../language/feed-language.ts'

export type Bearing = { relation: Relation; assurance: Shown<Assurance> }

/** What the company had said that a finding bears on, with how it does. */
export const bearingsOf = (feed: Feed, { bearsOn }: Pick<Finding, 'bearsOn'>): Bearing[] =>
  bearsOn.flatMap(({ relation, assurance: id }) => {
    const assurance = feed.assurances.find((candidate) => candidate.id === id)
    return assurance ? [{ relation, assurance }] : []
  })
