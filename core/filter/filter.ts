import type { Finding } from '../feed/schema.ts'
import {
  type Direction,
  directions,
  type Group,
  groups,
  type Kind,
  kinds,
  type Region,
  regions,
  type StandingCode,
  standings,
} from '../feed/vocabulary.ts'
import { yearOf } from '../findings/counts.ts'

/** A filter of the list. Values of a part are alternatives, all parts must hold, and an empty part asks for nothing. */
export type Filter = {
  group: Group[]
  region: Region[]
  kind: Kind[]
  standing: StandingCode[]
  direction: Direction[]
  /** First and last year, both included. */
  from: number | null
  to: number | null
  /** As typed. */
  query: string
}

/** The parts with a closed list of values: their names in the address, and their values in order. */
export const facetValues = { group: groups, region: regions, kind: kinds, standing: standings, direction: directions }
export type Facet = keyof typeof facetValues
export type FacetValue = (typeof facetValues)[Facet][number]
export const facets = Object.keys(facetValues) as Facet[]

/** A part of a filter that can be removed by itself. */
export type FilterPart = Facet | 'years' | 'query'
export const parts: FilterPart[] = [...facets, 'years', 'query']

export const noFilter: Filter = {
  group: [],
  region: [],
  kind: [],
  standing: [],
  direction: [],
  from: null,
  to: null,
  query: '',
}

/** The values that a finding has in a facet. */
export const valuesOf = (finding: Finding, facet: Facet): readonly FacetValue[] => {
  switch (facet) {
    case 'region':
      return finding.regions
    case 'standing':
      return [finding.standing.code]
    default:
      return [finding[facet]]
  }
}

/**
 * Whether a query asks for anything: spaces, what can't be seen and quotation marks with nothing between them don't. It
 * does not look at the query's terms, since saving a list would then load the code of the whole search.
 */
export const isQuery = (query: string): boolean => /[^\s\p{Cf}"“”„«»״]/u.test(query)

export const isActive = (filter: Filter, part: FilterPart): boolean => {
  if (part === 'years') return filter.from !== null || filter.to !== null
  if (part === 'query') return isQuery(filter.query)
  return filter[part].length > 0
}

export const activeParts = (filter: Filter): FilterPart[] => parts.filter((part) => isActive(filter, part))

/** The filter without one of its parts. */
export const withoutPart = (filter: Filter, part: FilterPart): Filter => {
  if (part === 'years') return { ...filter, from: null, to: null }
  return { ...filter, [part]: noFilter[part] }
}

/** The filter with a value switched on, or off if it was on; values stay in the vocabulary's order. */
export const toggled = (filter: Filter, facet: Facet, value: FacetValue): Filter => {
  const chosen: readonly FacetValue[] = filter[facet]
  const isWanted = (candidate: FacetValue) => chosen.includes(candidate) !== (candidate === value)
  return { ...filter, [facet]: facetValues[facet].filter(isWanted) }
}

const isInYears = (finding: Finding, { from, to }: Filter): boolean => {
  const year = yearOf(finding)
  return year >= (from ?? year) && year <= (to ?? year)
}

const holds = (finding: Finding, filter: Filter, part: FilterPart, isFound: (finding: Finding) => boolean): boolean => {
  if (part === 'years') return isInYears(finding, filter)
  if (part === 'query') return isFound(finding)
  const wanted: readonly FacetValue[] = filter[part]
  return valuesOf(finding, part).some((value) => wanted.includes(value))
}

/** The parts of a filter that a finding fails. `active` is `activeParts(filter)`, computed once for many findings. */
export const unmetParts = (
  finding: Finding,
  filter: Filter,
  active: FilterPart[],
  isFound: (finding: Finding) => boolean,
): FilterPart[] => active.filter((part) => !holds(finding, filter, part, isFound))
