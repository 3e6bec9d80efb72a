import type { Feed, Finding, Pair } from '../feed/schema.ts'
import type { Relation } from '../feed/vocabulary.ts'
import { standingFindings } from '../notice/counts.ts'

/** What is on record beside a pair, and how it bears on what was said; null where it bears on something else. */
export type OnRecord = { finding: Finding; relation: Relation | null }

// What says most comes first.
const order: (Relation | null)[] = ['supports', 'contradicts', 'contradicts-if-true', 'bears-on', null]

const relationTo = ({ bearsOn }: Finding, assurance: string): Relation | null =>
  bearsOn.find((bearing) => bearing.assurance === assurance)?.relation ?? null

const speaksOtherwise = (finding: Finding, paired: Finding): boolean =>
  paired.direction === 'reassurance' ? finding.direction === 'concern' : finding.direction === 'reassurance'

/**
 * What points the other way than the pair's finding, and bears on the same words of the company, must appear with the
 * finding, or follows it at once. Fair in both directions: beside a finding that reassures stands what gives concern.
 */
export const alsoOnRecord = (feed: Feed, { assurance, finding: id }: Pair): OnRecord[] => {
  const findings = standingFindings(feed)
  const paired = findings.find((finding) => finding.id === id)
  if (!paired) return []
  return findings
    .filter((finding) => finding.id !== id && speaksOtherwise(finding, paired))
    .map((finding) => ({ finding, relation: relationTo(finding, assurance) }))
    .filter(
      ({ finding, relation }) =>
        relation !== null || finding.follows.includes(id) || paired.mustAppearWith.includes(finding.id),
    )
    .sort((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation))
}

/** All that speaks for the company: first what supports something it said, then the newest. */
export const reassuringFindings = (feed: Feed): OnRecord[] =>
  standingFindings(feed)
    .filter(({ direction }) => direction === 'reassurance')
    .map((finding) => ({
      finding,
      relation: finding.bearsOn.some(({ relation }) => relation === 'supports') ? ('supports' as const) : null,
    }))
    .sort((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation))
