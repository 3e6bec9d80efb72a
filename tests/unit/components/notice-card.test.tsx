// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { NoticeCard } from '../../../components/notice-card.tsx'
import type { Feed } from '../../../core/feed/schema.ts'
import { noticeView } from '../../../core/notice/notice-view.ts'
import { emptyHistory, type History } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/reminders/settings.ts'
import messages from '../../../locales/en/notice.json'
import { buttonNamed, draw } from '../../fixtures/draw.ts'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const english = { language: 'en', direction: 'ltr' } as const
const told: History = { ...emptyHistory, lastNoticeAt: 1, told: { leak: '' }, seen: { leak: '' } }

const drawCard = (feed: Feed = aFeed(), history = emptyHistory, isPrivate = false) => {
  const view = noticeView({ settings: defaultSettings, history, feed, isPrivate, messages, ...english })
  const onChoose = vi.fn()
  const onOpenPage = vi.fn()
  const card = draw(<NoticeCard view={view} t={words} error={null} onChoose={onChoose} onOpenPage={onOpenPage} />)
  return { card, onChoose, onOpenPage }
}

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

describe('the card', () => {
  it('is a landmark with a name', () => {
    expect(drawCard().card.querySelector('section')?.getAttribute('aria-label')).toBe('WhoSees notice')
  })

  it('tells the first finding with its source, what had been said before, and the reply', () => {
    const text = drawCard().card.textContent
    expect(text).toContain('17 Jun 2022')
    expect(text).toContain('The Example Times reported on recordings')
    expect(text).toContain('Said before, 26 Oct 2021')
    expect(text).toContain('access is decided by a security team')
    expect(text).toContain('A vice-president · Hearing of a committee')
    expect(text).toContain("The company's reply, 18 Jun 2022")
  })

  it('opens sources in a tab that learns nothing of where it was opened', () => {
    const links = [...drawCard().card.querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) {
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer'])
      expect(link.textContent).toContain('opens in a new tab')
    }
  })

  it('calls nothing new on the first visit', () => {
    const { card } = drawCard()
    expect(card.textContent).toContain('What matters most')
    expect(card.querySelector('.news-tag')).toBeNull()
  })

  it('marks what is new since the last one, and says how much more there is', () => {
    const fresh = ['a', 'b', 'c', 'd', 'e'].map((id) => aFinding({ id, date: '2026-01-02' }))
    const { card } = drawCard(aFeed({ findings: [...fresh, aFinding()] }), told)
    expect(card.querySelectorAll('.news-tag')).toHaveLength(3)
    expect(card.textContent).toContain('and 2 more that are new')
  })

  it('says of no news on the card that there is more of it', () => {
    const together = ['a', 'b'].map((id) => aFinding({ id, mustAppearWith: [id === 'a' ? 'b' : 'a'] }))
    const { card } = drawCard(aFeed({ findings: [...together, aFinding()] }), told)
    expect(card.querySelectorAll('.news-tag')).toHaveLength(2)
    expect(card.textContent).not.toContain('more that')
  })

  it('tells a withdrawal with its reason and date, and the withdrawn claim no more', () => {
    const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
    const text = drawCard(aFeed({ findings: [aFinding({ retracted })] }), told).card.textContent
    expect(text).toContain('Withdrawn on 1 Nov 2026: The publisher withdrew it.')
    expect(text).not.toContain('staff describe access')
  })

  it('tells a correction with what was changed', () => {
    const changes = [{ date: '2026-11-01', text: 'It was nine, not eight.', material: true }]
    const { card } = drawCard(aFeed({ findings: [aFinding({ changes })] }), told)
    expect(card.querySelector('.news-tag')?.textContent).toBe('Corrected')
    expect(card.textContent).toContain('Corrected on 1 Nov 2026: It was nine, not eight.')
  })

  it('says how many findings point the other way, where some do', () => {
    const other = aFinding({ id: 'other', direction: 'reassurance' })
    expect(drawCard(aFeed({ findings: [aFinding(), other] })).card.textContent).toContain(
      'Also on record: 1 of all 2 findings points the other way.',
    )
    expect(drawCard().card.textContent).not.toContain('Also on record')
  })

  it('offers no reminder in a private window, and says why', () => {
    const { card } = drawCard(aFeed(), emptyHistory, true)
    expect(buttonNamed(card, 'Remind me')).toBeUndefined()
    expect(card.textContent).toContain('This is a private window')
  })

  it('gives every choice to its callback', () => {
    const { card, onChoose, onOpenPage } = drawCard()
    buttonNamed(card, 'Close')?.click()
    buttonNamed(card, 'Reminders off')?.click()
    buttonNamed(card, 'See the findings')?.click()
    buttonNamed(card, 'Settings')?.click()
    expect(onChoose.mock.calls).toEqual([['close'], ['off']])
    expect(onOpenPage.mock.calls).toEqual([['findings'], ['options']])
  })
})
