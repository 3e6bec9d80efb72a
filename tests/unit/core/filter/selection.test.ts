import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups, regions } from '../../../../core/feed/vocabulary.ts'
import { activeParts, type Filter, noFilter, parts, toggled, withoutPart } from '../../../../core/filter/filter.ts'
import { makeSearch } from '../../../../core/filter/search.ts'
import { listSelected, selectFindings } from '../../../../core/filter/selection.ts'
import { aFinding } from '../../../fixtures/feed.ts'

const search = makeSearch(() => [])
const findings = [
  aFinding({ id: 'd', date: '2024-03', group: 'decided', regions: ['EU'], title: 'Fine' }),
  aFinding({ id: 'c', date: '2023-01-02', group: 'admitted', regions: ['US', 'EU'], title: 'Admission' }),
  aFinding({ id: 'b', date: '2022-06-17', group: 'reported', regions: ['US'], title: 'Tape' }),
  aFinding({ id: 'a', date: '2019-10', group: 'said', regions: ['US'], title: 'Assurance' }),
]
const select = (filter: Partial<Filter>) => selectFindings(findings, { ...noFilter, ...filter }, search)
const idsOf = (filter: Partial<Filter>) =>
  select(filter)
    .matches.map(({ id }) => id)
    .join('')

describe('a filter', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, 'dcba'],
    [{ group: ['decided', 'said'] }, 'da'],
    [{ region: ['EU'] }, 'dc'],
    [{ region: ['EU'], group: ['admitted'] }, 'c'],
    [{ from: 2022 }, 'dcb'],
    [{ to: 2022 }, 'ba'],
    [{ from: 2022, to: 2023 }, 'cb'],
    [{ query: 'tape' }, 'b'],
    [{ query: ' ' }, 'dcba'],
    [{ standing: ['stands'], direction: ['concern'], kind: ['leaked-recording'] }, 'dcba'],
    [{ standing: ['settled'] }, ''],
  ])('%j leaves %j', (filter, ids) => {
    expect(idsOf(filter)).toBe(ids)
  })

  it('counts each value as if it were chosen alone in its facet, and all years as if none were chosen', () => {
    const { counts, years } = select({ region: ['EU'], group: ['decided'], from: 2024 })
    expect([...counts.group]).toEqual([['decided', 1]])
    expect([...counts.region]).toEqual([['EU', 1]])
    expect([...years]).toEqual([[2024, 1]])
    expect([...select({ region: ['EU'] }).counts.group]).toEqual([
      ['decided', 1],
      ['admitted', 1],
    ])
  })

  it('tells what there would be without a part of it', () => {
    const { matches, without } = select({ region: ['EU'], group: ['said'] })
    expect([matches.length, without('group'), without('region'), without('query')]).toEqual([0, 2, 1, 0])
  })

  it('is taken away part by part, and value by value', () => {
    const filter: Filter = { ...noFilter, group: ['said'], from: 2020, query: 'x' }
    expect(activeParts(filter)).toEqual(['group', 'years', 'query'])
    expect(activeParts(parts.reduce(withoutPart, filter))).toEqual([])
    expect(toggled(filter, 'group', 'reported').group).toEqual(['reported', 'said'])
    expect(toggled(filter, 'group', 'said').group).toEqual([])
  })

  it('counts a finding that names a region twice once', () => {
    const twice = aFinding({ regions: ['US', 'US'] })
    expect([...selectFindings([twice], noFilter, search).counts.region]).toEqual([['US', 1]])
  })

  it('agrees in its counts with filtering anew, whatever is asked', () => {
    const aFilter = fc.record({
      group: fc.subarray([...groups]),
      region: fc.subarray([...regions]),
      from: fc.constantFrom(null, 2020, 2023),
      query: fc.constantFrom('', 'tape', 'a'),
    })
    fc.assert(
      fc.property(aFilter, (filter) => {
        const { counts, without } = select(filter)
        for (const group of groups)
          expect(counts.group.get(group) ?? 0).toBe(select({ ...filter, group: [group] }).matches.length)
        for (const part of parts)
          expect(without(part)).toBe(select(withoutPart({ ...noFilter, ...filter }, part)).matches.length)
      }),
    )
  })
})

describe('what is listed', () => {
  const claim = aFinding({ id: 'claim', mustAppearWith: ['ruling'] })
  const ruling = aFinding({ id: 'ruling', mustAppearWith: ['claim'] })
  const other = aFinding({ id: 'other' })
  const list = (matches: typeof findings, asked: string | null) =>
    listSelected([ruling, other, claim], matches, asked).map(({ finding, why }) => `${finding.id} ${why}`)

  it('is never a finding without those it must appear with, in the list’s own order', () => {
    expect(list([claim], null)).toEqual(['ruling companion', 'claim match'])
    expect(list([other], 'claim')).toEqual(['ruling companion', 'other match', 'claim asked'])
  })

  it('is none of those without what they must appear with themselves, and so on', () => {
    const question = aFinding({ id: 'question', mustAppearWith: ['ruling'] })
    const listed = (matches: typeof findings, asked: string | null) =>
      listSelected([question, ruling, other, claim], matches, asked).map(({ finding }) => finding.id)
    expect(listed([question], null)).toEqual(['question', 'ruling', 'claim'])
    expect(listed([other], 'question')).toEqual(['question', 'ruling', 'other', 'claim'])
  })

  it('holds the finding that was asked for by its id, whatever the filter', () => {
    expect(list([], 'other')).toEqual(['other asked'])
    expect(list([other], 'other')).toEqual(['other match'])
    expect(list([other], 'gone')).toEqual(['other match'])
  })
})
