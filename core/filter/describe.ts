import type { PageT } from '../language/catalogue.ts'
import { formatList } from '../language/lists.ts'
import type { Words } from '../language/words.ts'
import { activeParts, type Filter, type FilterPart } from './filter.ts'

const describeYears = ({ from, to }: Filter, t: PageT): string => {
  const years = { from: String(from), to: String(to) }
  if (from === to) return years.from
  if (from === null) return t('filter.until', years)
  return t(to === null ? 'filter.since' : 'filter.between', years)
}

const valuesInWords = (filter: Filter, part: FilterPart, t: PageT): string[] => {
  switch (part) {
    case 'group':
      return filter.group.map((group) => t(`tag.${group}`))
    case 'region':
      return filter.region.map((region) => t(`region.${region}`))
    case 'kind':
      return filter.kind.map((kind) => t(`kind.${kind}`))
    case 'standing':
      return filter.standing.map((standing) => t(`standing.${standing}`))
    case 'direction':
      return filter.direction.map((direction) => t(`direction.${direction}`))
    case 'years':
      return [describeYears(filter, t)]
    case 'query':
      return [t('filter.words', { query: filter.query.trim() })]
  }
}

/** What a part of a filter asks for, in words: "Reported and Admitted". */
export const describePart = (filter: Filter, part: FilterPart, { t, language }: Words): string =>
  formatList(valuesInWords(filter, part, t), language)

/** A whole filter in words; empty if it asks for nothing. */
export const describeFilter = (filter: Filter, words: Words): string =>
  activeParts(filter)
    .map((part) => describePart(filter, part, words))
    .join(' · ')
