import type { SaidAndReported } from '../notice/select.ts'

/** The pairs that concern findings of the filter: by what was reported, or by where the company said it. */
export const pairsConcerning = (pairs: SaidAndReported[], ids: ReadonlySet<string>): SaidAndReported[] =>
  pairs.filter(
    ({ finding, assurance: { statedIn } }) => ids.has(finding.id) || (statedIn !== null && ids.has(statedIn)),
  )
