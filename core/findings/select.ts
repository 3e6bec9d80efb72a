import type { Assurance, Feed, Finding, Pair } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'

/** A pair of the editors: what the company said, and the finding that is set against it. */
export type SaidAndReported = { pair: Shown<Pair>; assurance: Shown<Assurance>; finding: Shown<Finding> }

/** Findings by id, in the order of the ids; unknown and withdrawn ones are left out. */
export const pick = ({ findings }: Feed, ids: string[]): Finding[] =>
  // The lists of a feed are short, most of them empty: an index of all findings would cost more.
  ids.flatMap((id) => findings.find((finding) => finding.id === id && !finding.retracted) ?? [])

/**
 * Editorial rule: a finding is never shown without those it must appear with, nor these without theirs; they come right
 * after it.
 */
export const withCompanions = (feed: Feed, findings: Finding[]): Finding[] => {
  const all = new Set<Finding>()
  // Not by recursion: a feed may have a chain of thousands.
  const left = [...findings]
  for (let next = left.shift(); next; next = left.shift()) {
    if (!all.has(next)) left.unshift(...pick(feed, next.mustAppearWith))
    all.add(next)
  }
  return [...all]
}

/** The feed's pairs with the entries that they name, in the editors' order. */
export const pairsOf = (feed: Feed): SaidAndReported[] => {
  const paired = pick(
    feed,
    feed.pairs.map(({ finding }) => finding),
  )
  return feed.pairs.flatMap((pair) => {
    const assurance = feed.assurances.find(({ id }) => id === pair.assurance)
    const finding = paired.find(({ id }) => id === pair.finding)
    return assurance && finding ? [{ pair, assurance, finding }] : []
  })
}

/** The pairs that concern any of these findings, as what was reported or as where the company said it. */
export const pairsConcerning = (pairs: SaidAndReported[], ids: ReadonlySet<string>): SaidAndReported[] =>
  pairs.filter(
    ({ finding, assurance: { statedIn } }) => ids.has(finding.id) || (statedIn !== null && ids.has(statedIn)),
  )
