import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { groups } from '../../../../core/feed/vocabulary.ts'
import { itemsOfAssurances, timelineItems } from '../../../../core/timeline/items.ts'
import { aFeed, aFinding, anAssurance, aPair } from '../../../fixtures/feed.ts'

const testimony = aFinding({ id: 'testimony', date: '2021-10-26', group: 'said', kind: 'sworn-testimony', bearsOn: [] })
const ruling = aFinding({ id: 'ruling', date: '2023-05', group: 'decided', bearsOn: [] })
const leak = aFinding()

const feed = aFeed({
  findings: [ruling, leak, testimony],
  lead: ['leak'],
  assurances: [
    anAssurance({ id: 'A02', words: 'also said', statedIn: 'testimony' }),
    anAssurance({ id: 'A01', statedIn: 'testimony' }),
    anAssurance({ id: 'A03', date: null }),
  ],
  pairs: [aPair()],
})

describe('what the timeline shows', () => {
  it('is one item for one event, with what was said in it, the paired assurance first', () => {
    const items = timelineItems(feed, feed.findings)
    expect(items.map(({ id, lane }) => `${id} ${lane}`)).toEqual([
      'testimony said',
      'leak reported',
      'ruling decided',
      'assurance:A03 said',
    ])
    expect(items[0]?.assurances.map(({ id }) => id)).toEqual(['A01', 'A02'])
  })

  it('ranks the lead first, then what it is paired with, and nothing else', () => {
    const ranks = new Map(timelineItems(feed, feed.findings).map(({ id, rank }) => [id, rank]))
    expect([ranks.get('leak'), ranks.get('testimony'), ranks.get('ruling')]).toEqual([0, 1, Number.POSITIVE_INFINITY])
    expect(timelineItems(feed, feed.findings).filter(({ isLead }) => isLead)).toHaveLength(1)
  })

  it('ranks all of the lead, with its pairs, before the pairs of others', () => {
    const findings = [ruling, leak, testimony, aFinding({ id: 'memo' })]
    const assurances = [anAssurance({ id: 'A05', statedIn: null }), anAssurance({ statedIn: 'testimony' })]
    const pairs = [aPair({ finding: 'memo', assurance: 'A05' }), aPair({ finding: 'leak', assurance: 'A01' })]
    const items = timelineItems(aFeed({ findings, assurances, pairs, lead: ['ruling', 'leak'] }), findings)
    const ranked = items.toSorted((one, other) => one.rank - other.rank).map(({ id, rank }) => [id, rank])
    expect(ranked).toEqual(['ruling', 'leak', 'testimony', 'memo', 'assurance:A05'].map((id, rank) => [id, rank]))
  })

  it('has the time that a finding is about, where it has one, and nothing said where nothing was', () => {
    const about = aFinding({ id: 'about', period: { from: '2021-09', to: '2022-01' } })
    const day = aFinding({ id: 'day', period: null })
    const items = timelineItems(aFeed({ findings: [about, day], assurances: [], pairs: [] }), [about, day])
    const periodSpan = { from: new Date('2021-09-01'), to: new Date('2022-02-01') }
    expect(items.find(({ id }) => id === 'about')).toMatchObject({ period: about.period, periodSpan, assurances: [] })
    expect(items.find(({ id }) => id === 'day')).toMatchObject({ period: null, periodSpan: null, assurances: [] })
  })

  it('keeps an assurance without a date, last', () => {
    expect(timelineItems(feed, feed.findings).at(-1)).toMatchObject({ date: null, span: null, finding: null })
  })

  it('shows beside filtered findings only what these bear on, as an item of its own where its finding is left out', () => {
    const items = timelineItems(feed, [leak])
    expect(items.map(({ id }) => id)).toEqual(['event:testimony', 'leak'])
    expect(items[0]).toMatchObject({ date: '2021-10-26', group: 'said', finding: null })
    expect(items[0]?.span).toEqual({ from: new Date('2021-10-26'), to: new Date('2021-10-27') })
    expect(timelineItems(feed, [ruling]).map(({ id }) => id)).toEqual(['ruling'])
  })

  it('shows in a finding what was said in it, whatever it bears on, and nothing of others', () => {
    const [item, ...others] = timelineItems(feed, [testimony])
    expect([item?.id, item?.assurances.map(({ id }) => id), others]).toEqual(['testimony', ['A01', 'A02'], []])
  })

  it('keeps apart an assurance and what was said in a finding of the same id that is not shown', () => {
    const assurances = [anAssurance({ id: 'A01', statedIn: 'A02' }), anAssurance({ id: 'A02', statedIn: null })]
    const items = timelineItems(aFeed({ findings: [leak], assurances, pairs: [] }), [leak])
    const said = items.filter(({ lane }) => lane === 'said').map((item) => item.assurances.map(({ id }) => id))
    expect(said.toSorted()).toEqual([['A01'], ['A02']])
  })

  it('dates what was said together by the first of it', () => {
    const said = [anAssurance({ date: '2021-10-26' }), anAssurance({ id: 'A02', date: '2021-10-05' })]
    const all = aFeed({ findings: [leak], assurances: said, pairs: [] })
    expect(timelineItems(all, all.findings).find(({ lane }) => lane === 'said')?.date).toBe('2021-10-05')
  })

  it('knows which item each assurance is part of', () => {
    expect(itemsOfAssurances(feed, feed.findings).get('A02')).toBe('testimony')
    expect(itemsOfAssurances(feed, [leak])).toEqual(new Map([['A01', 'event:testimony']]))
  })

  it('puts what was said on a day before what was reported, decided and changed, and the rest by id', () => {
    const date = '2022-06-17'
    const findings = [
      aFinding({ id: 'sale', date, group: 'change' }),
      aFinding({ id: 'fine', date, group: 'decided' }),
      aFinding({ id: 'tape', date }),
      aFinding({ id: 'memo', date }),
    ]
    const said = [anAssurance({ id: 'A02', date: null }), anAssurance({ date })]
    const items = timelineItems(aFeed({ findings, assurances: said, lead: [], pairs: [] }), findings)
    expect(items.map(({ id }) => id)).toEqual(['assurance:A01', 'memo', 'tape', 'fine', 'sale', 'assurance:A02'])
  })

  it('has one order, in whatever order findings and assurances come', () => {
    const dates = fc.constantFrom('2022', '2022-06', '2022-06-17', '2022-06-18')
    const feeds = fc
      .array(fc.record({ date: dates, group: fc.constantFrom(...groups) }), { maxLength: 12 })
      .map((all) => {
        const findings = all.map((members, index) => aFinding({ id: `f${index}`, ...members }))
        const assurances = all.map(({ date }, index) => anAssurance({ id: `A${index}`, date: index % 3 ? date : null }))
        return aFeed({ findings, assurances, lead: [], pairs: [] })
      })
    const shuffled = <Entry>(all: Entry[]) => fc.shuffledSubarray(all, { minLength: all.length })
    const pairs = feeds.chain((feed) => {
      const members = { findings: shuffled(feed.findings), assurances: shuffled(feed.assurances) }
      return fc.record(members).map((order) => [feed, { ...feed, ...order }] as const)
    })
    const idsOf = (shown: Feed) => timelineItems(shown, shown.findings).map(({ id }) => id)
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(idsOf(other)).toEqual(idsOf(one))
      }),
    )
  })

  it('is nothing where there is nothing', () => {
    expect(timelineItems(aFeed({ findings: [], assurances: [], lead: [], pairs: [] }), [])).toEqual([])
  })
})
