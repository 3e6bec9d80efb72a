import { type Facet, type FacetValue, type Filter, facets, facetValues, noFilter } from './filter.ts'

/*
 * The findings page's address after `#`, such as `group=reported,admitted&region=US&from=2022&q=oracle&finding=some-id`:
 * what is asked of the list, and the place on the page to look at. Written in one order, so that a view has one address.
 */

/** A finding, a year, an entry of the corrections log, or a section of the page, by its id. */
export type Place = { type: 'finding' | 'year' | 'correction' | 'section'; id: string }

export type Address = { filter: Filter; place: Place | null }

/** `unknown` are the parts of an address that mean nothing here; it was not read at all if `isTooLong`. */
export type ReadAddress = Address & { unknown: string[]; isTooLong: boolean }

export const sections = ['timeline', 'pairs', 'list', 'corrections', 'withheld', 'limits'] as const

const maxLength = 4000
export const maxQueryLength = 200

const places = ['finding', 'year', 'correction'] as const
const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value)

/** The id of a place's element, which is also how the address names it. */
export const anchorOf = ({ type, id }: Place): string => (type === 'section' ? id : `${type}=${id}`)

const yearFrom = (value: string): number | null => (/^(19|20)\d\d$/.test(value) ? Number(value) : null)

const isPlace = (key: (typeof places)[number], value: string) =>
  key === 'year' ? yearFrom(value) !== null : value !== ''

// Filter and place are written here while reading; what can't be read stays as it was.
type Reading = { filter: Filter; place: Place | null; unknown: string[] }

const readFacet = (reading: Reading, facet: Facet, text: string) => {
  const wanted = text.split(',').filter((value) => value !== '')
  const all: readonly FacetValue[] = facetValues[facet]
  const known = all.filter((value) => wanted.includes(value) || isOneOf(reading.filter[facet] as FacetValue[], value))
  reading.filter = { ...reading.filter, [facet]: known }
  const strange = wanted.filter((value) => !isOneOf(all, value))
  if (strange.length > 0) reading.unknown.push(`${facet}=${strange.join(',')}`)
}

const readYear = (reading: Reading, key: 'from' | 'to', value: string) => {
  const year = yearFrom(value)
  if (year === null) reading.unknown.push(`${key}=${value}`)
  else reading.filter = { ...reading.filter, [key]: year }
}

const readPart = (reading: Reading, key: string, value: string) => {
  if (isOneOf(facets, key)) readFacet(reading, key, value)
  else if (key === 'from' || key === 'to') readYear(reading, key, value)
  else if (key === 'q') reading.filter = { ...reading.filter, query: value.slice(0, maxQueryLength) }
  else if (isOneOf(places, key) && isPlace(key, value)) reading.place = { type: key, id: value }
  else if (isOneOf(sections, key) && value === '') reading.place = { type: 'section', id: key }
  else reading.unknown.push(value === '' ? key : `${key}=${value}`)
}

const inOrder = ({ from, to }: Filter) =>
  from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }

/** Reads an address from `location.hash`. Never throws: what it does not know is named, and the rest holds. */
export const readAddress = (hash: string): ReadAddress => {
  if (hash.length > maxLength) return { filter: noFilter, place: null, unknown: [], isTooLong: true }
  const reading: Reading = { filter: noFilter, place: null, unknown: [] }
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) readPart(reading, key, value)
  return { ...reading, filter: { ...reading.filter, ...inOrder(reading.filter) }, isTooLong: false }
}

// URLSearchParams would write a comma as %2C. The values of facets, years and ids need no escaping but for ids that
// were read from an address and are those of nothing.
const encode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)

/** An address without `#`, in its one order; empty for the whole list. */
export const writeAddress = ({ filter, place }: Address): string => {
  const { from, to } = inOrder(filter)
  return [
    ...facets.filter((facet) => filter[facet].length > 0).map((facet) => `${facet}=${filter[facet].join(',')}`),
    ...(from === null ? [] : [`from=${from}`]),
    ...(to === null ? [] : [`to=${to}`]),
    ...(filter.query === '' ? [] : [`q=${encode(filter.query)}`]),
    ...(place === null ? [] : [place.type === 'section' ? place.id : `${place.type}=${encode(place.id)}`]),
  ].join('&')
}
