import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directions, groups, kinds, regions, standings } from '../../../../core/feed/vocabulary.ts'
import {
  type Address,
  anchorOf,
  readAddress,
  sections,
  type Target,
  writeAddress,
} from '../../../../core/filter/address.ts'
import { activeParts, isQuery, noFilter } from '../../../../core/filter/filter.ts'
import { termsOf } from '../../../../core/filter/search.ts'

const year = fc.option(fc.integer({ min: 1900, max: 2099 }))
const wellFormed = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength })
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ type: fc.constant('finding' as const), id: wellFormed(20).filter((id) => id !== '') }),
  fc.record({ type: fc.constant('year' as const), id: fc.constant('2022') }),
  fc.record({ type: fc.constant('correction' as const), id: fc.constant('some-id.1') }),
  fc.record({ type: fc.constant('section' as const), id: fc.constantFrom(...sections) }),
)
const address: fc.Arbitrary<Address> = fc.record({
  filter: fc
    .record({
      group: fc.subarray([...groups]),
      region: fc.subarray([...regions]),
      kind: fc.subarray([...kinds]),
      standing: fc.subarray([...standings]),
      direction: fc.subarray([...directions]),
      from: year,
      to: year,
      query: wellFormed(40).filter((query) => query === '' || isQuery(query)),
    })
    .filter(({ from, to }) => from === null || to === null || from <= to),
  target: fc.option(target),
})

describe('the address of a view', () => {
  it('is written in one order, and reads as it looks', () => {
    const filter = { ...noFilter, region: ['US' as const], group: ['reported' as const, 'admitted' as const] }
    const written = writeAddress({
      filter: { ...filter, from: 2022, to: 2024, query: 'data centre' },
      target: { type: 'finding', id: 'some-id' },
    })
    expect(written).toBe('group=reported,admitted&region=US&from=2022&to=2024&q=data+centre&finding=some-id')
  })

  it('is empty for the whole list', () => {
    expect(writeAddress({ filter: noFilter, target: null })).toBe('')
    expect(readAddress('')).toEqual({ filter: noFilter, target: null, unknown: [], isTooLong: false })
  })

  it.each([' ', '""', '"', ' “ ” ', '«  »', '\u201e\n\u201d'])(
    'asks for nothing where the query is %j, which finds everything',
    (query) => {
      expect([termsOf(query), activeParts({ ...noFilter, query })]).toEqual([[], []])
      expect(writeAddress({ filter: { ...noFilter, query }, target: null })).toBe('')
      expect(readAddress(`#${new URLSearchParams({ q: query })}`).filter).toEqual(noFilter)
    },
  )

  it('asks for something wherever a query has terms', () => {
    const query = fc.string({
      unit: fc.constantFrom('a', ' ', '"', '“', '”', '„', '«', '»', '\u200b', '\ufeff', '״', 'א', '’', '-', '9'),
      maxLength: 6,
    })
    fc.assert(fc.property(query, (typed) => isQuery(typed) === termsOf(typed).length > 0))
  })

  it('gives back every view that it was written from', () => {
    fc.assert(
      fc.property(address, (view) => {
        expect(readAddress(`#${writeAddress(view)}`)).toEqual({ ...view, unknown: [], isTooLong: false })
      }),
      { numRuns: 1000 },
    )
  })

  it('leads to a finding, a year, a section', () => {
    for (const hash of ['finding=leak-2022', 'year=2022', 'corrections', 'correction=leak.1']) {
      const read = readAddress(`#${hash}`)
      expect(read.unknown).toEqual([])
      expect(read.target && anchorOf(read.target)).toBe(hash)
    }
  })

  it('puts values into their order, joins what stands twice, and turns years around that stand the wrong way', () => {
    expect(readAddress('#group=said&group=admitted,said&from=2024&to=2022').filter).toEqual({
      ...noFilter,
      group: ['admitted', 'said'],
      from: 2022,
      to: 2024,
    })
  })

  it.each([
    ['colour=red&group=said', ['colour=red']],
    ['group=said,loud', ['group=loud']],
    ['from=soon', ['from=soon']],
    ['year=soon', ['year=soon']],
    ['group', []],
    ['nowhere', ['nowhere']],
    ['finding=', ['finding']],
    ['list=1', ['list=1']],
    ['__proto__=1&constructor', ['__proto__=1', 'constructor']],
  ])('names in %s what it does not know, and keeps the rest', (hash, unknown) => {
    const read = readAddress(`#${hash}`)
    expect(read.unknown).toEqual(unknown)
    expect(read.filter).toEqual({ ...noFilter, group: hash.includes('group=said') ? ['said'] : [] })
  })

  it('reads none of an address that nobody can have made by hand', () => {
    const read = readAddress(`#group=said&q=${'x'.repeat(1_000_000)}`)
    expect(read).toEqual({ filter: noFilter, target: null, unknown: [], isTooLong: true })
  })

  it('throws at nothing, and writes what it read so that it reads it again', () => {
    const pieces = fc.constantFrom(
      '%',
      '%E0%A4%A',
      '&',
      '=',
      ',',
      '+',
      '#',
      'group',
      'q',
      'finding',
      'from',
      '20',
      '😀',
    )
    const garbage = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces }))
    fc.assert(
      fc.property(garbage, (hash) => {
        const { filter, target: at } = readAddress(hash)
        const again = readAddress(writeAddress({ filter, target: at }))
        expect(again).toEqual({ filter, target: at, unknown: [], isTooLong: false })
      }),
      { numRuns: 2000 },
    )
  })
})
