import { describe, expect, it } from 'vitest'
import { isInFull, type NoticeView, noticeView } from '../../../../core/notice/notice-view.ts'
import type { Policy } from '../../../../core/policy/policy.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { recordSeen, withKnown } from '../../../../core/reminders/news.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding, anAssurance, aPair } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'
import { noticeWords as messages } from '../../../fixtures/words.ts'

type Circumstances = Parameters<typeof noticeView>[0]

const viewOf = (members: Partial<Circumstances> = {}): NoticeView =>
  noticeView({
    settings: defaultSettings,
    history: emptyHistory,
    feed: aFeed(),
    isPrivate: false,
    messages,
    language: 'en',
    direction: 'ltr',
    ...members,
  })
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id)

const ids = ['a', 'b', 'c', 'd', 'e']
const five = aFeed({
  findings: ids.map((id) => aFinding({ id, reply: null })),
  lead: ids,
  assurances: [anAssurance(), anAssurance({ id: 'A02', date: '2023-03-23' })],
  pairs: [aPair({ finding: 'b', assurance: 'A02' }), aPair({ finding: 'a' })],
})
const told = recordCard(emptyHistory, aFeed(), [], 1)

describe('what the notice is sent', () => {
  it('is the first three of the lead, and none of it news, on the first card', () => {
    expect(viewOf({ feed: five })).toMatchObject({ total: 5, news: [], moreNews: 0, headline: { id: 'a', pill: null } })
    expect(idsOf(viewOf({ feed: five }).findings)).toEqual(['a', 'b', 'c'])
  })

  it('is what is new since the last card, and how much of that there is no room for', () => {
    const { news, moreNews, findings, headline } = viewOf({ feed: five, history: told })
    expect(news).toEqual(ids)
    expect(moreNews).toBe(2)
    expect(idsOf(findings)).toEqual(['a', 'b', 'c'])
    expect(headline).toMatchObject({ id: 'a', pill: 'New' })
  })

  it('calls nothing new that is old', () => {
    const feed = aFeed({ findings: [aFinding({ id: 'later' }), aFinding()], lead: ['leak'] })
    const seen = recordCard(told, feed, feed.findings, 2)
    expect(viewOf({ feed, history: seen })).toMatchObject({ news: [], headline: { id: 'leak', pill: null } })
  })

  it('says that a finding is withdrawn on the first card, too, where the popup had shown it before', () => {
    const shown = recordSeen(withKnown(emptyHistory, five), five.findings)
    const retracted = { date: '2026-11-02', reason: 'It was wrong.' }
    const findings = five.findings.map((finding) => (finding.id === 'c' ? { ...finding, retracted } : finding))
    const { news, headline } = viewOf({ feed: { ...five, findings }, history: shown })
    expect(news).toEqual([])
    expect(headline).toMatchObject({ id: 'c', pill: 'Withdrawn' })
  })

  it('has what the company had said of the first finding, and of the one of the compact card', () => {
    const feed = { ...five, lead: ['b', 'a'] }
    const companions = {
      ...feed,
      findings: feed.findings.map((f) => (f.id === 'b' ? { ...f, mustAppearWith: ['a'] } : f)),
    }
    const view = viewOf({ feed: companions })
    expect(view.findings[0]?.id).toBe('b')
    expect(view.said).toMatchObject({ id: 'A02' })
    expect(view.headline).toMatchObject({ id: 'a', company: { label: 'Said before, 26 Oct 2021:' } })
  })

  it('has nothing said where the finding is in no pair', () => {
    const view = viewOf({ feed: { ...five, lead: ['c', 'd'] } })
    expect(view.said).toBeNull()
    expect(view.headline).toMatchObject({ id: 'c', company: { text: 'No reply seen' } })
  })

  it('has no finding of the compact card in the card in full only for its sake', () => {
    const feed = aFeed({
      findings: [
        aFinding({ id: 'x', mustAppearWith: ['y'] }),
        aFinding({ id: 'y', mustAppearWith: ['x'] }),
        aFinding(),
      ],
      lead: ['x', 'y', 'leak'],
    })
    const seen = recordCard({ ...emptyHistory, known: {} }, feed, feed.findings, 1)
    const changed = {
      ...feed,
      findings: feed.findings.map((f) =>
        f.id === 'x' ? { ...f, changes: [{ date: '2026-11-01', text: 'It was nine.', material: true }] } : f,
      ),
    }
    const view = viewOf({ feed: changed, history: seen })
    expect(idsOf(view.findings)).toEqual(['x', 'y'])
    expect(view.headline).toMatchObject({ id: 'leak', pill: null })
  })

  it('says what it tells and shows, in which editions: on the first card everything is told, and then what is news', () => {
    const changes = [{ date: '2026-11-01', text: 'It was nine.', material: true }]
    const feed = { ...five, findings: five.findings.map((f) => (f.id === 'b' ? { ...f, changes } : f)) }
    const editions = { a: '', b: '2026-11-01', c: '' }
    expect(viewOf({ feed })).toMatchObject({
      told: { ...editions, d: '', e: '' },
      seen: { compact: { a: '' }, inFull: editions },
    })
    const later = viewOf({ feed, history: recordCard(emptyHistory, five, [], 1) })
    expect([later.told, later.seen.inFull]).toEqual([{ b: '2026-11-01' }, { b: '2026-11-01' }])
  })

  it('shows nothing of a feed without findings', () => {
    const view = viewOf({ feed: aFeed({ findings: [], lead: [], pairs: [] }) })
    expect(view).toMatchObject({ total: 0, findings: [], headline: null, said: null, years: [], seen: { compact: {} } })
  })

  it('comes without the languages that it is not shown in', () => {
    const translations = { de: { who: 'Ein Vizepräsident', where: 'Anhörung', words: 'W', paraphrase: 'P' } }
    const finding = { de: { title: 'Aufnahmen', content_text: 'Worum es geht.', reply: 'Die Antwort.' } }
    const feed = aFeed({
      findings: [aFinding({ translations: finding })],
      assurances: [anAssurance({ translations })],
    })
    const view = viewOf({ feed, language: 'de' })
    expect(view.said).toMatchObject({ who: 'Ein Vizepräsident', translations: {} })
    expect(view.findings[0]).toMatchObject({ title: 'Aufnahmen', translations: {} })
    expect(view.findings[0]).not.toHaveProperty('original')
  })
})

describe('a card in full', () => {
  const visit = { ...continueVisit(null, 1), isUnfolded: true }
  const always = { ...defaultSettings, fullCard: true }

  it('is so always, or since it was unfolded in this visit', () => {
    expect(isInFull(always, null)).toBe(true)
    expect(isInFull(defaultSettings, visit)).toBe(true)
    expect(isInFull(defaultSettings, { ...visit, isUnfolded: false })).toBe(false)
    expect(isInFull(defaultSettings, null)).toBe(false)
  })

  it('tells the notice which of the two', () => {
    expect(viewOf({ visit })).toMatchObject({ isUnfolded: true, alwaysInFull: false })
    expect(viewOf({ settings: always })).toMatchObject({ isUnfolded: true, alwaysInFull: true })
  })
})

it('says whether an organisation has reminders on or off, where it has set that', () => {
  const policy = (settings: Policy['settings']): Policy => ({ organisation: null, note: null, settings, problems: [] })
  expect(viewOf().locked).toBeUndefined()
  expect(viewOf({ policy: policy({ cadence: 'daily' }) }).locked).toBeUndefined()
  expect(viewOf({ policy: policy({ reminders: true }) }).locked).toBe(true)
  expect(viewOf({ policy: policy({ reminders: false }) }).locked).toBe(false)
})
