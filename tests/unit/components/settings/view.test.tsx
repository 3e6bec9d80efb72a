// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { contactHref } from '../../../../components/contact-link.tsx'
import type { FeedSourceFacts } from '../../../../components/settings/feed-facts.ts'
import { cornerKey, describeSnooze } from '../../../../components/settings/notice-settings.tsx'
import { SettingsView } from '../../../../components/settings/view.tsx'
import { emptyRefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { announced, buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'
import { aFeed, aFeedAge, aFinding } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'
import { words } from '../../../fixtures/words.ts'

const now = Date.UTC(2026, 10, 23, 12)

const facts = { channel: 'tiktok', sequence: 4, count: 71, sha256: '0123456789abcdef0123456789abcdef' }
const source: FeedSourceFacts = {
  url: null,
  setBy: 'release',
  threshold: 1,
  keys: { keys: [] },
  keyIds: [],
  problem: null,
  unread: null,
}

const drawSettings = (props: Partial<Parameters<typeof SettingsView>[0]> = {}) => {
  const onChange = vi.fn()
  const onDismissTroubles = vi.fn()
  const all = {
    ...({
      language: 'en',
      systemLanguage: 'de',
      direction: 'ltr',
      t: words,
      settings: defaultSettings,
      policy: null,
      history: emptyHistory,
    } as const),
    ...{
      feed: { ...aFeedAge(), ...facts },
      source,
      refresh: emptyRefreshRecord,
      isChecking: false,
      checkStatus: null,
      choiceProblem: null,
    },
    ...{ onCheck: vi.fn(), onChooseFeed: vi.fn(), onEndSnooze: vi.fn() },
    ...{ preview: null, flaw: null, isErasing: false },
    ...{ onExport: vi.fn(), onChooseFile: vi.fn(), onImport: vi.fn(), onCancelImport: vi.fn() },
    ...{ onAskErase: vi.fn(), onErase: vi.fn() },
    ...{
      contact: null,
      version: '0.1.0',
      origin: null,
      troubles: [],
      commands: [],
      keysPlace: 'about:addons',
      onSetKeys: vi.fn(),
      isUnreadable: false,
      status: null,
      now,
      onChange,
      onDismissTroubles,
    },
  }
  const root = draw(<SettingsView {...all} {...props} />)
  const redraw = (changed: typeof props = {}) => render(<SettingsView {...all} {...changed} />, root)
  return { root, redraw, onChange, onDismissTroubles }
}

describe('the settings page', () => {
  it('changes one thing at a time, at once', () => {
    const { root, onChange } = drawSettings()
    root.querySelector<HTMLInputElement>('input[name=cadence][value=daily]')?.click()
    root.querySelector<HTMLInputElement>('input[name=position][value=top-start]')?.click()
    root.querySelector<HTMLButtonElement>('#switch-slim-tab')?.click()
    expect(onChange.mock.calls).toEqual([[{ cadence: 'daily' }], [{ position: 'top-start' }], [{ slimTab: false }]])
  })

  it('has each switch below a heading that says what it is about', () => {
    const { root, onChange } = drawSettings()
    const headingOf = (id: string) => root.querySelector(id)?.closest('section')?.querySelector('h2')?.textContent
    expect(headingOf('#switch-counting')).toBe('What pages contact')
    expect(headingOf('#switch-sync')).toBe('What is stored')
    for (const id of ['#switch-counting', '#switch-sync']) root.querySelector<HTMLButtonElement>(id)?.click()
    expect(onChange.mock.calls).toEqual([[{ counting: true }], [{ sync: true }]])
  })

  it('says how the last change went, so that it is heard', async () => {
    const { root } = drawSettings({ status: 'Saved.' })
    await announced()
    expect(root.querySelector('[role=status]')?.textContent).toBe('Saved.')
  })

  it('shows the feed in use and what is stored as plain facts', () => {
    const text = drawSettings().root.textContent
    for (const fact of ['tiktok', 'Bundled with version 1.2.3', '22 Nov 2026', '0123456789abcdef…', 'none yet'])
      expect(text).toContain(fact)
  })

  it.each([null, 'https://feed.example'])('promises no more than is so of what is never stored: %s', (url) => {
    const text = drawSettings({ source: { ...source, url } }).root.textContent
    expect(text).toContain('anything from private windows except what you set there yourself. None of this is sent')
    expect(text).not.toContain('Nothing is sent')
  })

  it('names the figures of the record by what they count: a card that shows one finding tells of all', () => {
    const shown = aFinding()
    const findings = [shown, aFinding({ id: 'other' }), aFinding({ id: 'third' })]
    const history = recordCard(emptyHistory, aFeed({ findings }), [shown], now)
    const text = drawSettings({ history }).root.textContent
    expect(text).toContain('Findings a notice no longer announces as new3')
    expect(text).toContain('Findings shown or listed to you1')
  })

  it('tells what could not be read, when, and what was kept, until that is dismissed', () => {
    const troubles = [{ item: 'settings', trouble: 'damaged', at: now } as const]
    const { root, onDismissTroubles } = drawSettings({ troubles })
    expect(root.querySelector('.trouble-lines li')?.textContent).toMatch(
      /23 Nov 2026, .*: the stored settings could not be read\. The defaults apply/,
    )
    buttonNamed(root, 'Dismiss')?.click()
    expect(onDismissTroubles).toHaveBeenCalledOnce()
    expect(drawSettings().root.querySelector('.trouble-lines')).toBeNull()
  })

  it.each([
    ['reach', 'Other services and sites'],
    ['asked', 'Your letter to the company'],
  ] as const)('tells of the stored %s by its heading', (item, heading) => {
    const { root } = drawSettings({ troubles: [{ item, trouble: 'damaged', at: now }] })
    expect(root.querySelector('.trouble-lines li')?.textContent).toMatch(
      new RegExp(
        `: the stored “${heading}” could not be read\\. The defaults apply; the unreadable data was set aside`,
      ),
    )
  })

  it('tells when everything stored was lost, whichever item that was noticed at', () => {
    for (const item of ['settings', 'history', 'feed'] as const) {
      const { root } = drawSettings({ troubles: [{ item, trouble: 'lost', at: now }] })
      expect(root.querySelector('.trouble-lines li')?.textContent).toMatch(
        /^23 Nov 2026, .*: the settings and the record .* had been lost when the browser started\. The defaults apply\.$/,
      )
    }
  })

  it('says that the browser cannot read what is stored, what is shown instead and what may help', () => {
    const text = drawSettings({ isUnreadable: true }).root.textContent
    expect(text).toContain('you see the bundled findings and the default settings. Restart the browser')
    expect(drawSettings().root.textContent).not.toContain('Restart the browser')
  })

  it.each<[string, string, Parameters<typeof drawSettings>[0]]>([
    ['Dismiss', 'notice', { troubles: [{ item: 'feed', trouble: 'damaged', at: now }] }],
    ['Remind me again now', 'switch-reminders', { history: { ...emptyHistory, snooze: { kind: 'news', since: now } } }],
    ['Back to the feed that came with WhoSees', 'feed', { source: { ...source, setBy: 'user' } }],
  ])('goes on with the focus close by where a button goes with what it ended: %s', async (name, id, props) => {
    const { root, redraw } = drawSettings(props)
    expect((await focusAfter(root, buttonNamed(root, name), redraw))?.id).toBe(id)
  })

  it.each([
    ['cadence', 'daily', '[name=cadence][value=weekly]', 'notice'],
    ['language', 'de', '#select-language', 'appearance'],
  ])(
    'goes on with the focus close by where an organisation locks what had it: %s',
    async (name, value, id, heading) => {
      const { root, redraw } = drawSettings()
      const policy = { organisation: null, note: null, settings: { [name]: value }, problems: [] }
      const lock = () => redraw({ policy })
      expect((await focusAfter(root, root.querySelector<HTMLElement>(id), lock))?.id).toBe(heading)
    },
  )

  it('lists keyboard commands where the browser has them, and leads to where their keys are set', () => {
    expect(drawSettings().root.textContent).not.toContain('Keyboard')
    const onSetKeys = vi.fn()
    const commands = [{ description: 'Open the findings', keys: '' }]
    const { root } = drawSettings({ commands, onSetKeys })
    expect(root.textContent).toContain('Open the findingsnot set')
    expect(root.textContent).toContain('No shortcuts are set by default.')
    expect(root.textContent).toContain('(about:addons)')
    buttonNamed(root, 'Set keys')?.click()
    expect(onSetKeys).toHaveBeenCalledOnce()
  })
})

describe('a corner', () => {
  it('is named as it is seen: the start side is the right one from right to left', () => {
    expect(cornerKey('bottom-end', 'ltr')).toBe('corner.bottom-right')
    expect(cornerKey('bottom-end', 'rtl')).toBe('corner.bottom-left')
    expect(cornerKey('top-start', 'rtl')).toBe('corner.top-right')
  })
})

describe('a snooze in force', () => {
  it('is told with its end, and not once it is over', () => {
    const snooze = { kind: 'until', since: now, until: now + 86_400_000 } as const
    expect(describeSnooze(snooze, now, words, 'en')).toBe('You asked not to be reminded until 24 Nov 2026.')
    expect(describeSnooze(snooze, snooze.until, words, 'en')).toBeNull()
    expect(describeSnooze({ kind: 'news', since: now }, now, words, 'en')).toContain('until something new is reported')
  })
})

describe('the contact', () => {
  it('is a page, or a mailbox', () => {
    expect(contactHref('https://example.com/report')).toBe('https://example.com/report')
    expect(contactHref('editors@example.com')).toBe('mailto:editors@example.com')
  })
})
