// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { PopupView, type PopupViewProps } from '../../../components/popup-view.tsx'
import { buttonNamed, draw, settled } from '../../fixtures/draw.ts'
import { aFeed, aFeedAge, aFinding } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const drawPopup = (props: Partial<PopupViewProps> = {}) => {
  const calls = { onReminders: vi.fn(), onOpenPage: vi.fn(), onGrant: vi.fn(), onSelectTab: vi.fn() }
  const fixed = { language: 'en', direction: 'ltr', t: words, reminders: true, policy: null, contact: null } as const
  const foot = { age: aFeedAge(), feedTrouble: null, check: null, status: null }
  const open = { feed: aFeed(), place: 'site', tab: 'findings', ...foot } as const
  return { root: draw(<PopupView unseen={[]} {...fixed} {...open} {...calls} {...props} />), ...calls }
}

describe('the popup', () => {
  it('shows the counts, the lead, what can be done and how old it is', () => {
    const text = drawPopup().root.textContent
    expect(text).toContain('What matters most')
    expect(text).toContain('Recordings of meetings say staff abroad had access')
    expect(text).toContain('What you can do')
    expect(text).toContain('5 steps')
    expect(text).toContain('Bundled with version 1.2.3 · compiled 22 Nov 2026')
  })

  it('shows what is new first and marked', () => {
    const { root } = drawPopup({
      feed: aFeed({ findings: [aFinding({ id: 'new', title: 'Fresh' }), aFinding()] }),
      unseen: ['new'],
    })
    expect([...root.querySelectorAll('h2')][0]?.textContent).toBe('New since you last looked')
    expect(root.querySelectorAll('.news-tag')).toHaveLength(1)
  })

  it('sets what was said against what was reported', () => {
    const text = drawPopup({ tab: 'said' }).root.textContent
    expect(text).toContain('Said · Oct 2021')
    expect(text).toContain('Reported · Jun 2022')
    expect(text).toContain('Where it stands: The company calls the report misleading.')
  })

  it('turns reminders off', () => {
    const { root, onReminders } = drawPopup()
    const control = root.querySelector<HTMLButtonElement>('[role=switch]')
    expect(control?.getAttribute('aria-checked')).toBe('true')
    control?.click()
    expect(onReminders).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('says calmly that the page beneath is another one, and still shows the findings', () => {
    const text = drawPopup({ place: 'elsewhere' }).root.textContent
    expect(text).toContain('WhoSees works on tiktok.com.')
    expect(text).toContain('What matters most')
  })

  it('offers to ask for access where the browser withholds it', () => {
    const { root, onGrant } = drawPopup({ place: 'no-access' })
    buttonNamed(root, 'Allow on tiktok.com')?.click()
    expect(onGrant).toHaveBeenCalledOnce()
  })

  it('says that the findings are being prepared while there are none', () => {
    expect(drawPopup({ feed: null }).root.textContent).toContain('The findings are being prepared.')
  })

  it('has a way to report an error only where there is somebody to tell', () => {
    expect(drawPopup().root.textContent).not.toContain('Report an error')
    expect(drawPopup({ contact: 'https://example.com/report' }).root.textContent).toContain('Report an error')
  })
})

describe('the popup’s word on the feed', () => {
  const confirmedAt = aFeedAge().now - 2 * 3_600_000
  const age = aFeedAge({ origin: 'fetched', confirmedAt })

  it('says how long ago it was confirmed, with the moment itself at hand', () => {
    const line = drawPopup({ age }).root.querySelector<HTMLElement>('.feed-line')
    expect(line?.textContent).toBe('Signed, updated 2 hours ago')
    expect(line?.title).toMatch(/^Last confirmed on 2[123] Nov 2026, /)
    expect(line?.dataset.state).toBe('signed')
  })

  it('has nothing to press where no feed is published', () => {
    expect(buttonNamed(drawPopup().root, 'Check now')).toBeUndefined()
  })

  it('asks when it is told to, and says so while it does, without losing the focus', () => {
    const onCheck = vi.fn()
    buttonNamed(drawPopup({ age, check: { isUnderWay: false, onCheck } }).root, 'Check now')?.click()
    expect(onCheck).toHaveBeenCalledOnce()
    const busy = buttonNamed(drawPopup({ age, check: { isUnderWay: true, onCheck } }).root, 'Checking…')
    expect(busy?.getAttribute('aria-busy')).toBe('true')
    expect(busy?.disabled).toBe(false)
    busy?.click()
    expect(onCheck).toHaveBeenCalledOnce()
  })

  it('keeps what went wrong in view, but for the moment in which the same is said as an outcome', async () => {
    const feedTrouble = 'The last check failed.'
    expect(drawPopup({ feedTrouble }).root.querySelector('[data-state=trouble]')?.textContent).toBe(feedTrouble)
    const { root } = drawPopup({ feedTrouble, status: feedTrouble })
    await settled()
    expect(root.querySelector('[data-state=trouble]')).toBeNull()
    expect(root.querySelector('[role=status]')?.textContent).toBe(feedTrouble)
  })
})
