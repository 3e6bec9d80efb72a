import type { Feed, Finding, Pair } from '../feed/schema.ts'
import { compare } from '../order/compare.ts'
import { listedFindings } from './counts.ts'
import { type FairRelation, fairRelation } from './fair-relation.ts'

/** A finding on record beside a pair, and its relation to what was said; null if it bears on something else. */
export type OnRecord = { finding: Finding; relation: FairRelation | null }

// The most telling first.
const order: (FairRelation | null)[] = [
  'supports',
  'contradicts',
  'contradicts-reported',
  'contradicts-if-true',
  'bears-on',
  null,
]

const relationTo = (finding: Finding, assurance: string): FairRelation | null => {
  const bearing = finding.bearsOn.find((one) => one.assurance === assurance)
  return bearing ? fairRelation(finding, bearing.relation) : null
}

/** The opposite direction. A neutral finding accuses nobody, so nothing answers it. */
const otherDirection: Record<Finding['direction'], Finding['direction'] | null> = {
  concern: 'reassurance',
  reassurance: 'concern',
  neutral: null,
}

/**
 * Findings that point the other way than the pair's own, and that bear on the same words of the company or follow it
 * directly; and those that must appear with it, whichever way they point. This is fair in both directions: beside a
 * finding that reassures stands what raises concern.
 */
export const alsoOnRecord = (feed: Feed, { assurance, finding: id }: Pair): OnRecord[] => {
  const findings = listedFindings(feed)
  const paired = findings.find((finding) => finding.id === id)
  if (!paired) return []
  return findings
    .filter((finding) => finding.id !== id)
    .map((finding) => ({ finding, relation: relationTo(finding, assurance) }))
    .filter(
      ({ finding, relation }) =>
        paired.mustAppearWith.includes(finding.id) ||
        (finding.direction === otherDirection[paired.direction] && (relation !== null || finding.follows.includes(id))),
    )
    .sort((one, other) => compare(order.indexOf(one.relation), order.indexOf(other.relation)))
}

/** All that speaks for the company: first what supports something that it said, then the rest; each newest first. */
export const reassuringFindings = (feed: Feed): OnRecord[] =>
  listedFindings(feed)
    .filter(({ direction }) => direction === 'reassurance')
    .map((finding) => ({
      finding,
      relation: finding.bearsOn.some(({ relation }) => relation === 'supports') ? ('supports' as const) : null,
    }))
    .sort((one, other) => compare(order.indexOf(one.relation), order.indexOf(other.relation)))

const isRelated = (finding: Finding, other: Finding): boolean =>
  other.follows.includes(finding.id) ||
  finding.follows.includes(other.id) ||
  other.bearsOn.some(({ assurance }) => finding.bearsOn.some((bearing) => bearing.assurance === assurance))

/**
 * What is on record beside a single finding and points the other way, prepared once for a feed: of the same regions
 * first, and of those what is related to it, each newest first; at most `count`, and nothing beside a neutral one.
 * Withdrawn findings and its companions, which are shown anyway, are left out.
 */
export const recordOf = (feed: Feed): ((finding: Finding, count: number) => Finding[]) => {
  const byDirection = Map.groupBy(listedFindings(feed), ({ direction }) => direction)
  return (finding, count) => {
    const ranked: Finding[][] = [[], [], [], []]
    const wanted = otherDirection[finding.direction]
    for (const other of (wanted && byDirection.get(wanted)) ?? []) {
      if (other.id === finding.id || finding.mustAppearWith.includes(other.id)) continue
      const isNear = other.regions.some((region) => finding.regions.includes(region))
      ranked[(isNear ? 0 : 2) + (isRelated(finding, other) ? 0 : 1)]?.push(other)
      // Nothing that is older comes before these.
      if (ranked[0]?.length === count) break
    }
    return ranked.flat().slice(0, count)
  }
}
