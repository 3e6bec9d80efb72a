import type { Finding } from '../feed/schema.ts'
import { yearOf } from '../findings/counts.ts'
import {
  activeParts,
  type Facet,
  type FacetValue,
  type Filter,
  type FilterPart,
  facets,
  unmetParts,
  valuesOf,
} from './filter.ts'
import type { Search } from './search.ts'

/** What a filter leaves of the list, and what it would leave with one of its parts changed. */
export type FilteredList = {
  /** The findings that match the whole filter, in the order of the list. */
  matches: Finding[]
  /** For each value, how many there would be if its facet asked for that value alone and the rest stayed. */
  counts: Record<Facet, ReadonlyMap<FacetValue, number>>
  /** For each year, how many there would be without a choice of years. */
  years: ReadonlyMap<number, number>
  /** How many there would be without a part of the filter. */
  without: (part: FilterPart) => number
}

const addTo = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

const mapOfFacets = () =>
  Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Record<Facet, Map<FacetValue, number>>

/** Filters and counts in one pass: a finding that fails a single part still counts for that part's values. */
export const selectFindings = (findings: Finding[], filter: Filter, search: Search): FilteredList => {
  const active = activeParts(filter)
  const isFound = search.find(filter.query)
  const matches: Finding[] = []
  const counts = mapOfFacets()
  const years = new Map<number, number>()
  const failedAlone = new Map<FilterPart, number>()
  for (const finding of findings) {
    const [unmet, another] = unmetParts(finding, filter, active, isFound)
    if (another !== undefined) continue
    if (unmet === undefined) matches.push(finding)
    else addTo(failedAlone, unmet)
    if (unmet === undefined || unmet === 'years') addTo(years, yearOf(finding))
    for (const facet of facets)
      if (unmet === undefined || unmet === facet)
        for (const value of new Set(valuesOf(finding, facet))) addTo(counts[facet], value)
  }
  return { matches, counts, years, without: (part) => matches.length + (failedAlone.get(part) ?? 0) }
}

/** Why a finding is listed: it matches the filter, must appear with one that does, or is named by the address. */
export type Listed = { finding: Finding; why: 'match' | 'companion' | 'asked' }

/** Editorial rule: a finding is never shown without those it must appear with, nor these without theirs, whatever the filter. */
export const listSelected = (findings: Finding[], matches: Finding[], asked: string | null): Listed[] => {
  const matching = new Set(matches)
  const askedFor = findings.find(({ id }) => id === asked)
  const companions = new Set([...matches, askedFor].flatMap((one) => one?.mustAppearWith ?? []))
  const companionsOf = new Map(findings.map(({ id, mustAppearWith }) => [id, mustAppearWith]))
  // A Set that grows is walked to its new end, so companions of companions are found too.
  for (const id of companions) for (const another of companionsOf.get(id) ?? []) companions.add(another)
  return findings.flatMap((finding): Listed[] => {
    if (matching.has(finding)) return [{ finding, why: 'match' }]
    if (finding === askedFor) return [{ finding, why: 'asked' }]
    return companions.has(finding.id) ? [{ finding, why: 'companion' }] : []
  })
}
