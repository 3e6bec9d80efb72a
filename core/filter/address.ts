import { type Facet, type FacetValue, type Filter, facets, facetValues, isActive, isQuery, noFilter } from './filter.ts'

/*
 * The findings page's address after `#`, such as
 * `group=reported,admitted&region=US&from=2022&q=oracle&finding=some-id`: the list's filter, and the target, which is
 * the part of the page to go to. Their order is fixed, so a view has one address.
 */

/** A finding, a year, an entry of the corrections log, or a section of the page, by its id. */
export type Target = { type: 'finding' | 'year' | 'correction' | 'section'; id: string }

export type Address = { filter: Filter; target: Target | null }

/** `unknown` lists the parts of the address that mean nothing here. One that is too long is not read at all. */
export type ReadAddress = Address & { unknown: string[]; isTooLong: boolean }

export const sections = ['timeline', 'pairs', 'list', 'corrections', 'withheld', 'limits'] as const

const maxLength = 4000
export const maxQueryLength = 200

const targetTypes = ['finding', 'year', 'correction'] as const
const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value)

/** The id of a target's element, and its name in the address. */
export const anchorOf = ({ type, id }: Target): string => (type === 'section' ? id : `${type}=${id}`)

const yearFrom = (value: string): number | null => (/^(19|20)\d\d$/.test(value) ? Number(value) : null)

const isTarget = (key: (typeof targetTypes)[number], value: string) =>
  key === 'year' ? yearFrom(value) !== null : value !== ''

// Filled in while reading; a part that can't be read changes nothing.
type Reading = { filter: Filter; target: Target | null; unknown: string[] }

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

const readQuery = (value: string) => {
  const query = value.slice(0, maxQueryLength)
  return isQuery(query) ? query : ''
}

const readPart = (reading: Reading, key: string, value: string) => {
  if (isOneOf(facets, key)) readFacet(reading, key, value)
  else if (key === 'from' || key === 'to') readYear(reading, key, value)
  else if (key === 'q') reading.filter = { ...reading.filter, query: readQuery(value) }
  else if (isOneOf(targetTypes, key) && isTarget(key, value)) reading.target = { type: key, id: value }
  else if (isOneOf(sections, key) && value === '') reading.target = { type: 'section', id: key }
  else reading.unknown.push(value === '' ? key : `${key}=${value}`)
}

const inOrder = ({ from, to }: Filter) =>
  from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }

/** Reads an address from `location.hash`. Never throws: unknown parts are listed, and the rest applies. */
export const readAddress = (hash: string): ReadAddress => {
  if (hash.length > maxLength) return { filter: noFilter, target: null, unknown: [], isTooLong: true }
  const reading: Reading = { filter: noFilter, target: null, unknown: [] }
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) readPart(reading, key, value)
  return { ...reading, filter: { ...reading.filter, ...inOrder(reading.filter) }, isTooLong: false }
}

// URLSearchParams would write commas as %2C, so it is given only what can be any text: the query, and the target's id,
// which may come from an address and be no id at all.
const encode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)

/** An address without `#`, in the fixed order; empty for the whole list. */
export const writeAddress = ({ filter, target }: Address): string => {
  const { from, to } = inOrder(filter)
  return [
    ...facets.filter((facet) => filter[facet].length > 0).map((facet) => `${facet}=${filter[facet].join(',')}`),
    ...(from === null ? [] : [`from=${from}`]),
    ...(to === null ? [] : [`to=${to}`]),
    ...(isActive(filter, 'query') ? [`q=${encode(filter.query)}`] : []),
    ...(target === null ? [] : [target.type === 'section' ? target.id : `${target.type}=${encode(target.id)}`]),
  ].join('&')
}
