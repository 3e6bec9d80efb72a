// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { PopupView, type PopupViewProps } from '../../../../components/popup/view.tsx'
import type { Feed } from '../../../../core/feed/schema.ts'
import { popupContent } from '../../../../core/popup/popup-content.ts'
import { announced, buttonNamed, draw } from '../../../fixtures/draw.ts'
import { aFeed, aFeedAge, aFinding } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

type Drawn = Partial<PopupViewProps> & { feed?: Feed | null; unseen?: string[] }

const propsWith = ({ feed = aFeed(), unseen = [], ...props }: Drawn): PopupViewProps => ({
  ...({ language: 'en', direction: 'ltr', t: words, reminders: true, policy: null, contact: null } as const),
  ...{ content: feed && popupContent(feed, unseen, props.language ?? 'en') },
  ...({
    isWhole: true,
    tab: 'findings',
    tabKind: 'site',
    isOnSite: true,
    hosts: [],
    privateNote: null,
    seenElsewhere: null,
  } as const),
  ...{ age: aFeedAge(), feedTrouble: null, check: null, status: null },
  ...{
    onReminders: vi.fn(),
    onOpenPage: vi.fn(),
    onGrant: vi.fn(),
    onSelectTab: vi.fn(),
    pagePlace: vi.fn(),
    onShowNotice: null,
  },
  ...props,
})

const drawPopup = (props: Drawn = {}) => {
  const all = propsWith(props)
  return { ...all, root: draw(<PopupView {...all} />) }
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

  it('offers to show the notice on the page where that can be done and there is one', () => {
    const offer = 'Show the notice on this page'
    const { root, onShowNotice } = drawPopup({ onShowNotice: vi.fn() })
    buttonNamed(root, offer)?.click()
    expect(onShowNotice).toHaveBeenCalledOnce()
    expect(drawPopup().root.textContent).not.toContain(offer)
    const nothing = aFeed({ findings: [], lead: [], pairs: [], assurances: [] })
    expect(drawPopup({ onShowNotice: vi.fn(), feed: nothing }).root.textContent).not.toContain(offer)
  })

  it('leaves "This page" a place to draw itself in, where the tab is one of the site', () => {
    const { root, pagePlace } = drawPopup({ tab: 'page' })
    expect(pagePlace).toHaveBeenCalledWith(expect.any(HTMLElement))
    expect(root.textContent).not.toContain('What matters most')
    const other = drawPopup({ tab: 'page', isOnSite: false, tabKind: 'elsewhere' })
    expect(other.pagePlace).not.toHaveBeenCalled()
    expect(other.root.textContent).toContain('WhoSees shows no notice on this page.')
  })

  it('draws at first what its window has room for, and then the rest', () => {
    const findings = ['one', 'two', 'three', 'four', 'five'].map((id) => aFinding({ id }))
    const feed = aFeed({ findings, lead: findings.map(({ id }) => id), pairs: [] })
    const linesOf = (isWhole: boolean) => drawPopup({ feed, isWhole }).root.querySelectorAll('details').length
    expect([linesOf(false), linesOf(true)]).toEqual([3, 6])
  })

  it('shows what is new first and marked', () => {
    const { root } = drawPopup({
      feed: aFeed({ findings: [aFinding({ id: 'new', title: 'Fresh' }), aFinding()] }),
      unseen: ['new'],
    })
    expect([...root.querySelectorAll('h2')][0]?.textContent).toBe('New since you last looked')
    expect(root.querySelectorAll('.news-tag')).toHaveLength(1)
  })

  it('lists what comes while it is open, and leaves open what is being read', async () => {
    const { root } = drawPopup()
    const read = root.querySelector('details')
    expect(read?.open).toBe(true)
    const newer = aFeed({ findings: [aFinding({ id: 'new', title: 'Fresh' }), aFinding()] })
    render(<PopupView {...propsWith({ feed: newer, unseen: ['new'] })} />, root)
    const entries = [...root.querySelectorAll('details.finding-entry')]
    expect(entries.map((entry) => entry.querySelector('h3')?.textContent)).toEqual([
      'Fresh',
      'Recordings of meetings say staff abroad had access',
    ])
    expect(entries[1]).toBe(read)
    expect(read?.open).toBe(true)
  })

  it('sets what was said against what was reported', () => {
    const text = drawPopup({ tab: 'said' }).root.textContent
    expect(text).toContain('Said · Oct\u00a02021')
    expect(text).toContain('Reported · Jun\u00a02022')
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
    const text = drawPopup({ tabKind: 'elsewhere' }).root.textContent
    expect(text).toContain('WhoSees shows no notice on this page.')
    expect(text).toContain('What matters most')
  })

  it('offers to ask for access where the browser withholds it', () => {
    const { root, onGrant } = drawPopup({ tabKind: 'missing' })
    expect(root.textContent).toContain('so no notice can appear there.')
    buttonNamed(root, 'Allow on tiktok.com')?.click()
    expect(onGrant).toHaveBeenCalledOnce()
  })

  it('says where it may see less than all of the site: single hosts, or a page for the length of a click', () => {
    const some = drawPopup({ tabKind: 'some', hosts: ['m.tiktok.com', 'www.tiktok.com'] }).root
    expect(some.textContent).toContain(
      'lets WhoSees see only m.tiktok.com, www.tiktok.com, so no notice can appear on the rest of tiktok.com.',
    )
    const click = drawPopup({ tabKind: 'click' }).root
    expect(click.textContent).toContain('only when you click its button, so no notice appears by itself.')
    for (const root of [some, click]) expect(buttonNamed(root, 'Allow on tiktok.com')).toBeDefined()
  })

  it('says what there is to say of a private window', () => {
    const privateNote = words('popup.private')
    expect(drawPopup({ privateNote }).root.textContent).toContain('WhoSees stores nothing about it.')
    expect(drawPopup().root.textContent).not.toContain('private')
  })

  it('says that the findings are being prepared while there are none', async () => {
    const { root } = drawPopup({ feed: null })
    await announced()
    expect(root.textContent).toContain('The findings are being prepared.')
  })

  it('says that the feed has no findings where it has none, instead of counting to zero', () => {
    const feed = aFeed({ findings: [], pairs: [], lead: [] })
    for (const tab of ['findings', 'said'] as const) {
      const { root } = drawPopup({ feed, tab })
      expect(root.textContent).toContain('The feed in use lists no findings.')
      expect(root.querySelector('.counts')).toBeNull()
      expect(root.textContent).toContain('What you can do')
    }
    const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
    const withdrawn = aFeed({ findings: [aFinding({ retracted })], pairs: [], lead: [] })
    const { root } = drawPopup({ feed: withdrawn, unseen: ['leak'] })
    expect(root.textContent).toContain('The feed in use lists no findings.')
    expect(root.querySelector('.news-tag')?.textContent).toBe('Withdrawn')
  })

  it('has no view of pairs where there is nothing to set against each other', () => {
    const { root } = drawPopup({ feed: aFeed({ pairs: [] }), tab: 'said' })
    expect([...root.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent)).toEqual([
      'Findings',
      'This page',
    ])
    expect(root.textContent).toContain('What matters most')
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
    await announced()
    expect(root.querySelector('[data-state=trouble]')).toBeNull()
    expect(root.querySelector('[role=status]')?.textContent).toBe(feedTrouble)
  })
})
