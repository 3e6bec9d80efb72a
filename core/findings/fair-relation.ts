import type { Finding } from '../feed/schema.ts'
import { type Relation, relations } from '../feed/vocabulary.ts'

/**
 * A relation as it is shown. The feed's `contradicts` covers rulings, what the company itself stated, and recordings or
 * documents that a publisher reviewed; the last of these contradict as they are reported.
 */
export type FairRelation = Relation | 'contradicts-reported'

/** All of them, the most telling first. */
export const fairRelations: FairRelation[] = relations.flatMap((relation) =>
  relation === 'contradicts' ? [relation, 'contradicts-reported' as const] : [relation],
)

export const fairRelation = ({ group }: Pick<Finding, 'group'>, relation: Relation): FairRelation =>
  relation === 'contradicts' && group !== 'admitted' && group !== 'decided' ? 'contradicts-reported' : relation
