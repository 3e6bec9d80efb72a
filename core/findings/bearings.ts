import type { Assurance, Feed, Finding } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'
import { type FairRelation, fairRelation } from './fair-relation.ts'

export type Bearing = { relation: FairRelation; assurance: Shown<Assurance> }

/** What the company had said that a finding bears on, and how. */
export const bearingsOf = (feed: Feed, finding: Pick<Finding, 'bearsOn' | 'group'>): Bearing[] =>
  finding.bearsOn.flatMap(({ relation, assurance: id }) => {
    const assurance = feed.assurances.find((candidate) => candidate.id === id)
    return assurance ? [{ relation: fairRelation(finding, relation), assurance }] : []
  })
