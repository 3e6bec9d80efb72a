import type { PageT } from '../language/catalogue.ts'
import { activeParts, type Filter, type Part } from './filter.ts'

const describeYears = ({ from, to }: Filter, t: PageT): string => {
  const years = { from: String(from), to: String(to) }
  if (from === to) return years.from
  if (from === null) return t('filter.until', years)
  return t(to === null ? 'filter.since' : 'filter.between', years)
}

/** What a part of a filter asks for, in words: "Reported, Admitted". */
export const describePart = (filter: Filter, part: Part, t: PageT): string => {
  switch (part) {
    case 'group':
      return filter.group.map((group) => t(`tag.${group}`)).join(', ')
    case 'region':
      return filter.region.map((region) => t(`region.${region}`)).join(', ')
    case 'kind':
      return filter.kind.map((kind) => t(`kind.${kind}`)).join(', ')
    case 'standing':
      return filter.standing.map((standing) => t(`standing.${standing}`)).join(', ')
    case 'direction':
      return filter.direction.map((direction) => t(`direction.${direction}`)).join(', ')
    case 'years':
      return describeYears(filter, t)
    case 'query':
      return t('filter.words', { query: filter.query.trim() })
  }
}

/** A whole filter in words; empty where it asks for nothing. */
export const describeFilter = (filter: Filter, t: PageT): string =>
  activeParts(filter)
    .map((part) => describePart(filter, part, t))
    .join('; ')
