import { describe, expect, it } from 'vitest'
import { selectForCard } from '../../../../core/notice/select-for-card.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'

const feedOf = (ids: string[]) =>
  aFeed({ findings: ids.map((id) => aFinding({ id })), lead: ids.slice(0, 4), assurances: [], pairs: [] })

const idsOf = (shown: ReturnType<typeof selectForCard>) =>
  [shown.findings, shown.news].map((all) => all.map(({ id }) => id))

const before = feedOf(['a', 'b', 'c', 'd'])
const told = recordCard(emptyHistory, before, [], Date.parse('2026-11-22T00:00:00Z'))

describe('a card', () => {
  it('shows three of the lead at first, none of them as news', () => {
    expect(idsOf(selectForCard(before, emptyHistory))).toEqual([['a', 'b', 'c'], []])
  })

  it('shows these again where there is no news', () => {
    expect(idsOf(selectForCard(before, told))).toEqual([['a', 'b', 'c'], []])
  })

  it('shows three of what is new, and counts all of it', () => {
    const [shown, news] = idsOf(selectForCard(feedOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), told))
    expect([shown?.length, news?.toSorted()]).toEqual([3, ['e', 'f', 'g', 'h']])
    expect(news).toEqual(expect.arrayContaining(shown ?? []))
  })

  it('has one finding for the compact card: the newest that is new, else the first of the lead', () => {
    expect(selectForCard(before, emptyHistory).headline?.id).toBe('a')
    expect(selectForCard(before, told).headline?.id).toBe('a')
    expect(selectForCard(feedOf(['n', 'm', 'a', 'b', 'c', 'd']), told).headline?.id).toBe('n')
  })

  it('never has one that must appear with another as its only one', () => {
    const [n, m] = ['n', 'm'].map((id) => aFinding({ id, mustAppearWith: [id === 'n' ? 'm' : 'n'] }))
    const with2 = aFeed({ ...before, findings: [n, m, ...before.findings].filter((one) => one !== undefined) })
    expect(selectForCard(with2, told)).toMatchObject({ headline: { id: 'a' }, news: [{ id: 'n' }, { id: 'm' }] })
    const alone = { ...with2, findings: with2.findings.slice(0, 2), lead: [] }
    expect(selectForCard(alone, told).headline).toBeNull()
  })
})
