import type { Finding } from '../feed/schema.ts'
import { yearOf } from '../notice/counts.ts'
import {
  activeParts,
  type Facet,
  type FacetValue,
  type Filter,
  facets,
  type Part,
  unmetParts,
  valuesOf,
} from './filter.ts'
import type { Search } from './search.ts'

/** What a filter leaves, and what would be left if something of it changed. */
export type Selection = {
  /** The findings that meet the whole filter, in the order of the list. */
  matches: Finding[]
  /** How many there would be of each value if its facet were that value alone, the rest of the filter as it is. */
  counts: Record<Facet, ReadonlyMap<FacetValue, number>>
  /** The same for each year if no years were asked for. */
  years: ReadonlyMap<number, number>
  /** How many there would be without a part of the filter. */
  without: (part: Part) => number
}

const addTo = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

const mapOfFacets = () =>
  Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Record<Facet, Map<FacetValue, number>>

/** Filters and counts in one walk: a finding that fails one part alone counts for that part's values. */
export const selectFindings = (findings: Finding[], filter: Filter, search: Search): Selection => {
  const active = activeParts(filter)
  const isFound = search.find(filter.query)
  const matches: Finding[] = []
  const counts = mapOfFacets()
  const years = new Map<number, number>()
  const failedAlone = new Map<Part, number>()
  for (const finding of findings) {
    const [unmet, another] = unmetParts(finding, filter, active, isFound)
    if (another !== undefined) continue
    if (unmet === undefined) matches.push(finding)
    else addTo(failedAlone, unmet)
    if (unmet === undefined || unmet === 'years') addTo(years, yearOf(finding))
    for (const facet of facets)
      if (unmet === undefined || unmet === facet)
        for (const value of valuesOf(finding, facet)) addTo(counts[facet], value)
  }
  return { matches, counts, years, without: (part) => matches.length + (failedAlone.get(part) ?? 0) }
}

/** Why a finding is listed: it meets the filter, must not be left out beside one that does, or was asked for by its id. */
export type Listed = { finding: Finding; why: 'match' | 'companion' | 'asked' }

/** Editorial rule: a finding is never shown without those it must appear with, whatever the filter. */
export const listSelected = (findings: Finding[], matches: Finding[], asked: string | null): Listed[] => {
  const matching = new Set(matches)
  const companions = new Set(matches.flatMap(({ mustAppearWith }) => mustAppearWith))
  const askedFor = findings.find(({ id }) => id === asked)
  for (const id of askedFor?.mustAppearWith ?? []) companions.add(id)
  return findings.flatMap((finding): Listed[] => {
    if (matching.has(finding)) return [{ finding, why: 'match' }]
    if (finding === askedFor) return [{ finding, why: 'asked' }]
    return companions.has(finding.id) ? [{ finding, why: 'companion' }] : []
  })
}
