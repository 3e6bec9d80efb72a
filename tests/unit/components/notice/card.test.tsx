// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import type { Feed, Source } from '../../../../core/feed/schema.ts'
import { noticeView } from '../../../../core/notice/notice-view.ts'
import { emptyHistory, type ReminderHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { buttonNamed } from '../../../fixtures/draw.ts'
import { drawCard, drawFullCard } from '../../../fixtures/draw-card.tsx'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { noticeWords as messages } from '../../../fixtures/words.ts'

const english = { language: 'en', direction: 'ltr' } as const
const told: ReminderHistory = { ...emptyHistory, lastNoticeAt: 1, told: { leak: '' }, seen: { leak: '' } }

type Members = Partial<Parameters<typeof noticeView>[0]>

const viewOf = (feed: Feed = aFeed(), history = emptyHistory, members: Members = {}) =>
  noticeView({ settings: defaultSettings, history, feed, isPrivate: false, messages, ...english, ...members })

const compact = (...about: Parameters<typeof viewOf>) => drawCard(viewOf(...about))
const inFull = (...about: Parameters<typeof viewOf>) => drawFullCard(viewOf(...about))

const other = aFinding({ id: 'other', direction: 'reassurance' })

describe('the card on a service that no finding concerns', () => {
  const about = 'The findings are about TikTok; CapCut is a separate product.'
  const view = viewOf(aFeed({ findings: [] }), emptyHistory, {
    isPrivate: true,
    messages: { ...messages, 'notice.private': about },
  })

  it.each([
    ['compact', drawCard],
    ['in full', drawFullCard],
  ])('says what it is about once, with nothing to unfold and no empty list, %s', (_, draw) => {
    const card = draw(view)
    expect(card.textContent?.split(about)).toHaveLength(2)
    expect(buttonNamed(card, 'More') ?? buttonNamed(card, 'Less')).toBeUndefined()
    expect([...card.querySelectorAll('ul')].filter((list) => list.childElementCount === 0)).toEqual([])
    expect(card.textContent).not.toMatch(/\b0\b/)
  })
})

describe('the compact card', () => {
  it('is a landmark with a name', () => {
    expect(compact().querySelector('section')?.getAttribute('aria-label')).toBe('WhoSees notice')
  })

  it('tells the counts and one finding with kind, date, title and source, and the company’s side in a line', () => {
    const card = compact(aFeed({ findings: [aFinding(), other] }))
    expect(card.querySelector('.compact-counts')?.textContent?.replace(/\s+/g, ' ')).toMatch(/\d reported/)
    expect(card.querySelectorAll('article')).toHaveLength(1)
    const text = card.querySelector('article')?.textContent
    for (const part of ['Reported', '17 Jun 2022', aFinding().title, 'TikTok, 18 Jun 2022:'])
      expect(text).toContain(part)
    expect(card.querySelector('article a')?.textContent).toContain('opens in a new tab')
  })

  it('says beside More how many findings point the other way', () => {
    const strip = (feed: Feed) => compact(feed).querySelector('.more-strip')?.textContent
    expect(strip(aFeed({ findings: [aFinding(), other] }))).toContain('Also on record: 1 of 2 points the other way')
    expect(strip(aFeed())).not.toContain('Also on record')
  })

  it('marks news, and opens the findings for what is left out of it', () => {
    const fresh = ['a', 'b', 'c'].map((id) => aFinding({ id, date: '2026-01-02' }))
    const onOpenPage = vi.fn()
    const card = drawCard(viewOf(aFeed({ findings: [...fresh, aFinding()] }), told), { onOpenPage })
    expect(card.querySelector('.news-tag')?.textContent).toBe('New')
    buttonNamed(card, 'and 2 more updates')?.click()
    expect(onOpenPage).toHaveBeenCalledExactlyOnceWith('findings')
  })

  it('calls nothing new on the first visit', () => {
    expect(compact().querySelector('.news-tag')).toBeNull()
  })

  it('tells a withdrawal by title and date, and what was claimed no more', () => {
    const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
    const card = compact(aFeed({ findings: [aFinding({ retracted })] }), told)
    expect(card.querySelector('.news-tag')?.textContent).toBe('Withdrawn')
    expect(card.querySelector('article h3')?.textContent).toBe(aFinding().title)
    expect(card.querySelectorAll('article a, article button, article p')).toHaveLength(0)
  })

  it('has More, which is folded, and Less once it is unfolded', () => {
    const onFold = vi.fn()
    const folded = drawCard(viewOf(), { onFold })
    expect(buttonNamed(folded, 'More')?.getAttribute('aria-expanded')).toBe('false')
    buttonNamed(folded, 'More')?.click()
    expect(onFold).toHaveBeenCalledOnce()
    expect(buttonNamed(inFull(), 'Less')?.getAttribute('aria-expanded')).toBe('true')
  })

  it('stays compact as long as the rest is not there', () => {
    const card = drawFullCard(viewOf(), { more: undefined })
    expect(card.querySelector('.compact')).not.toBeNull()
    expect(buttonNamed(card, 'More')?.getAttribute('aria-expanded')).toBe('false')
  })

  it('asks for the menu of its reminders as long as that is not there', () => {
    const onRemind = vi.fn()
    const button = drawCard(viewOf(), { more: undefined, onRemind }).querySelector<HTMLElement>('[aria-haspopup=menu]')
    expect(button?.getAttribute('aria-expanded')).toBe('false')
    button?.click()
    expect(onRemind).toHaveBeenCalledOnce()
    expect(compact().querySelector('[aria-haspopup=menu]')?.textContent).toBe(button?.textContent)
  })

  it('offers no reminder in a private window, and says why beside More', () => {
    const card = compact(aFeed({ findings: [aFinding(), other] }), emptyHistory, { isPrivate: true })
    expect(buttonNamed(card, 'Remind me')).toBeUndefined()
    expect(card.querySelector('.more-strip')?.textContent).toContain('Private window: ')
    expect(card.querySelector('.more-strip')?.textContent).not.toContain('Also on record')
  })

  it('says of Close that it is for this visit, and not where no visit is remembered', () => {
    const hintIn = (isPrivate: boolean) =>
      compact(aFeed(), emptyHistory, { isPrivate }).querySelector('[aria-label="Close"]')?.getAttribute('title')
    expect([hintIn(false), hintIn(true)]).toEqual(['Close for this visit', 'Close'])
  })

  it('says in a line what could not be carried out', () => {
    const card = drawCard(viewOf(), { error: 'That did not work.' })
    expect(card.querySelector('[role=status]')?.textContent).toBe('That did not work.')
  })

  it('gives every choice to its callback', () => {
    const [onChoose, onOpenPage] = [vi.fn(), vi.fn()]
    const card = drawCard(viewOf(), { onChoose, onOpenPage })
    for (const name of ['Close', 'Reminders off', 'See the findings', 'Settings']) buttonNamed(card, name)?.click()
    expect(onChoose.mock.calls).toEqual([['close'], ['off']])
    expect(onOpenPage.mock.calls).toEqual([['findings'], ['options']])
  })

  it('has its controls in the order in which they are reached', () => {
    const sources = ['a', 'b'].map((publisher) => ({ ...aFinding().sources[0], publisher }) as Source)
    const names = [...compact(aFeed({ findings: [aFinding({ sources }), other] })).querySelectorAll('button, a')]
    expect(names.map((one) => one.getAttribute('aria-label') ?? one.textContent?.replace(/\u202f.*/, ''))).toEqual([
      ...['Settings', 'Close', 'a', 'and 1 more source', 'More', 'See the findings', 'Remind me', 'Reminders off'],
    ])
  })
})

describe('the card in full', () => {
  it('tells the first finding with its source, what had been said before, and the reply', () => {
    const text = inFull().textContent
    expect(text).toContain('17 Jun 2022')
    expect(text).toContain('The Example Times reported on recordings')
    expect(text).toContain('Said before, 26 Oct 2021')
    expect(text).toContain('access is decided by a security team')
    expect(text).toContain('A vice-president · Hearing of a committee')
    expect(text).toContain('The company’s reply, 18 Jun 2022')
  })

  it('opens sources in a tab that learns nothing of where it was opened', () => {
    const links = [...inFull().querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) {
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer'])
      expect(link.textContent).toContain('opens in a new tab')
    }
  })

  it('calls nothing new on the first visit', () => {
    const card = inFull()
    expect(card.textContent).toContain('What matters most')
    expect(card.querySelector('.news-tag')).toBeNull()
  })

  it('marks what is new since the last one, and says how much more there is', () => {
    const fresh = ['a', 'b', 'c', 'd', 'e'].map((id) => aFinding({ id, date: '2026-01-02' }))
    const card = inFull(aFeed({ findings: [...fresh, aFinding()] }), told)
    expect(card.querySelectorAll('.news-tag')).toHaveLength(3)
    expect(card.textContent).toContain('and 2 more updates')
  })

  it('says of no news on the card that there is more of it', () => {
    const together = ['a', 'b'].map((id) => aFinding({ id, mustAppearWith: [id === 'a' ? 'b' : 'a'] }))
    const card = inFull(aFeed({ findings: [...together, aFinding()] }), told)
    expect(card.querySelectorAll('.news-tag')).toHaveLength(2)
    expect(card.textContent).not.toContain('more new')
  })

  it('tells a withdrawal with its reason and date, and the withdrawn claim no more', () => {
    const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
    const text = inFull(aFeed({ findings: [aFinding({ retracted })] }), told).textContent
    expect(text).toContain('Withdrawn on 1 Nov 2026: The publisher withdrew it.')
    expect(text).not.toContain('staff describe access')
  })

  it('tells a correction with what was changed', () => {
    const changes = [{ date: '2026-11-01', text: 'It was nine, not eight.', material: true }]
    const card = inFull(aFeed({ findings: [aFinding({ changes })] }), told)
    expect(card.querySelector('.news-tag')?.textContent).toBe('Corrected')
    expect(card.textContent).toContain('Corrected on 1 Nov 2026: It was nine, not eight.')
  })
})
