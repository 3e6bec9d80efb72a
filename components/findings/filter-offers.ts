import { type Facet, type FacetValue, facetValues } from '../../core/filter/filter.ts'
import type { FilteredList } from '../../core/filter/selection.ts'
import type { PageKey, PageT } from '../../core/language/catalogue.ts'
import type { FilterOffer } from './filter-choice.tsx'

// Regions by their short names, as a row of chips has little room.
const names: Record<Facet, (value: string) => string> = {
  group: (value) => `tag.${value}`,
  region: (value) => `regionShort.${value}`,
  kind: (value) => `kind.${value}`,
  standing: (value) => `standing.${value}`,
  direction: (value) => `direction.${value}`,
}

/**
 * The values of a facet that occur in the feed, even if the filter leaves none of them, and those that are chosen. `all`
 * is the list without a filter.
 */
export const offerOf = (
  facet: Facet,
  chosen: readonly FacetValue[],
  now: FilteredList,
  all: FilteredList,
  t: PageT,
): FilterOffer => {
  const values: readonly FacetValue[] = facetValues[facet]
  return {
    facet,
    values: values
      .filter((value) => all.counts[facet].has(value) || chosen.includes(value))
      .map((value) => ({
        value,
        label: t(names[facet](value) as PageKey),
        count: now.counts[facet].get(value) ?? 0,
      })),
  }
}

/** The years from the feed's first to its last, oldest first, extended to those that are asked for. */
export const yearsOffered = (
  now: FilteredList,
  all: FilteredList,
  asked: (number | null)[],
): { year: number; count: number }[] => {
  const years = [...all.years.keys(), ...asked.flatMap((year) => year ?? [])]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const length = years.length === 0 ? 0 : last - first + 1
  return Array.from({ length }, (_, offset) => first + offset).map((year) => ({
    year,
    count: now.years.get(year) ?? 0,
  }))
}
