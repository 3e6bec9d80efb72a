// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { PageView, type PageViewProps } from '../../../../components/page/view.tsx'
import { translator } from '../../../../core/language/translate.ts'
import finding from '../../../../locales/en/finding.json'
import page from '../../../../locales/en/page.json'
import popup from '../../../../locales/en/popup.json'
import { readMessages } from '../../../../tools/site/messages.ts'
import { announced, buttonNamed, draw, focusAfter, press, settled } from '../../../fixtures/draw.ts'
import { anObservation, someKept, someLists, someSuffixes } from '../../../fixtures/observation.ts'

const t = translator({ ...finding, ...popup, ...page }, 'en')

const drawPage = (members: Partial<PageViewProps> = {}) => {
  const actions = { onLook: vi.fn(), onStop: vi.fn(), onCounting: vi.fn(), onFull: vi.fn() }
  const onCopy = vi.fn(async (_text: string) => true)
  const feed = { ...someLists, compiled: '2026-11-22', language: 'en' }
  const props = {
    t,
    language: 'en',
    direction: 'ltr',
    observation: anObservation(),
    isRefused: false,
    countingFailure: null,
  } as const
  const all = { ...props, feed, suffixes: someSuffixes, counting: false, ...actions, onCopy, ...members }
  const root = draw(<PageView {...all} />)
  const redraw = (changed: Partial<PageViewProps>) => render(<PageView {...all} {...changed} />, root)
  return { ...all, root, redraw }
}

const namesIn = (root: ParentNode) => [...root.querySelectorAll('.host-name')].map(({ textContent }) => textContent)

const search = async (root: ParentNode, query: string) => {
  const input = root.querySelector('input') as HTMLInputElement
  input.value = query
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

describe('"This page" before anybody has asked', () => {
  it('lists nothing, and says what it would do and what it cannot show', () => {
    const { root, onLook } = drawPage({ observation: null })
    expect(root.querySelector('.hosts')).toBeNull()
    expect(root.textContent).toContain('It looks only if you ask it to')
    expect(root.textContent).toContain('not accessed from China')
    buttonNamed(root, 'Look at this tab')?.click()
    expect(onLook).toHaveBeenCalledOnce()
  })

  it('says where the browser has refused', async () => {
    const { root } = drawPage({ observation: null, isRefused: true })
    await announced()
    expect(root.querySelector('[role=status]')?.textContent).toContain('does not let WhoSees look')
  })

  it('has the switch, which is off', () => {
    const { root, onCounting } = drawPage({ observation: null })
    const button = root.querySelector('[role=switch]') as HTMLElement
    expect(button.getAttribute('aria-checked')).toBe('false')
    button.click()
    expect(onCounting).toHaveBeenCalledWith(true)
  })
})

describe('"This page" when it begins to look', () => {
  it('goes on with the focus at what has been seen, or stays with it at the switch', async () => {
    const observation = anObservation()
    const { root, redraw } = drawPage({ observation: null })
    expect(await focusAfter(root, buttonNamed(root, 'Look at this tab'), () => redraw({ observation }))).toBe(
      root.querySelector('h2'),
    )
    const other = drawPage({ observation: null })
    const before = other.root.querySelector<HTMLElement>('[role=switch]')
    const after = await focusAfter(other.root, before, () => other.redraw({ observation, counting: true }))
    expect(after).not.toBe(before)
    expect(after).toBe(other.root.querySelector('[role=switch]'))
  })
})

describe('"This page" where something is refused', () => {
  it.each([
    ['before', null],
    ['with', anObservation({ isCounting: false })],
  ])('says so %s an observation', async (_, observation) => {
    const { root } = drawPage({ observation, isRefused: true, countingFailure: 'STORAGE_FULL' })
    await announced()
    const said = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)
    expect(said.filter(Boolean)).toEqual([
      'The browser does not let WhoSees look at this tab. Reload it, then try again.',
      'That did not work (STORAGE_FULL). Nothing was changed.',
    ])
  })
})

describe('"This page" with an observation', () => {
  it('counts hosts by owner, names what is on no list, and says on what that rests', () => {
    const { root } = drawPage()
    expect(root.querySelector('h2')?.textContent).toBe('3 hosts contacted by this tab')
    const rows = [...root.querySelectorAll('.page-owners button')].map((row) => row.textContent)
    expect(rows).toEqual(['2TikTok', '1Unknown'])
    expect(root.textContent).toContain('On no list that WhoSees has')
    expect(root.textContent).toContain('High confidence')
    expect(root.textContent).toContain('compiled 22 Nov 2026')
  })

  it('lists them in the order in which they came, the registrable domain in bold, region words with their readings', () => {
    const { root } = drawPage()
    expect(namesIn(root)).toEqual(['www.tiktok.com', 'p16-sign-va.tiktokcdn.com', 'a7.example.co.uk'])
    expect([...root.querySelectorAll('.host-name b')].map((part) => part.textContent)).toEqual([
      'tiktok.com',
      'tiktokcdn.com',
      'example.co.uk',
    ])
    expect(root.querySelector('.host-role code')?.getAttribute('title')).toBe('Probably Virginia. Medium confidence.')
  })

  it('is left by an owner’s row to that owner’s hosts, and by the row again to all', async () => {
    const { root } = drawPage()
    const row = root.querySelector('.page-owners button') as HTMLElement
    row.click()
    await settled()
    expect(row.getAttribute('aria-pressed')).toBe('true')
    expect(namesIn(root)).toHaveLength(2)
    row.click()
    await settled()
    expect(namesIn(root)).toHaveLength(3)
  })

  it('is searched with marks, and copied as it is listed', async () => {
    const onCopy = vi.fn(async (_text: string) => true)
    const { root } = drawPage({ onCopy })
    await announced()
    await search(root, 'cdn')
    expect(root.querySelector('.page-search [role=status]')?.textContent).toBe('')
    await vi.waitFor(() => expect(root.querySelector('.page-search [role=status]')?.textContent).toBe('1 of 3 hosts.'))
    expect([...root.querySelectorAll('.host-name mark')].map((mark) => mark.textContent)).toEqual(['cdn'])
    for (const _ of ['once', 'again']) {
      buttonNamed(root, 'Copy as CSV')?.click()
      await settled()
      expect(root.querySelector('.page-search [role=status]')?.textContent).toBe('1 of 3 hosts.')
      await announced()
      expect(root.querySelector('.page-search [role=status]')?.textContent).toBe('1 of 3 hosts. Copied as CSV: 1 line.')
    }
    expect(onCopy.mock.calls[0]?.[0].split('\r\n')).toHaveLength(2)
  })

  it.each([
    ['that it was copied', true, 'page.copied', { count: 3 }],
    ['that it could not be', false, 'page.notCopied', {}],
  ] as const)(
    'says in the language of the interface, also once that is another, %s',
    async (_, isCopied, key, values) => {
      const { root, redraw } = drawPage({ onCopy: async () => isCopied })
      await announced()
      buttonNamed(root, 'Copy as CSV')?.click()
      await announced()
      const line = () => root.querySelector('.page-search [role=status]')?.textContent
      expect(line()).toBe(t(key, values))
      const german = translator(readMessages().messages.de, 'de') as typeof t
      redraw({ t: german })
      expect(line()).toBe(german(key, values))
    },
  )

  it.each([
    ['as the browser says', { isComposing: true }],
    ['by the key code alone', { keyCode: 229 }],
  ])('keeps what it is searched for where Escape ends what an input method composes, %s', async (_, composing) => {
    const { root } = drawPage()
    await search(root, 'cdn')
    const input = root.querySelector('input')
    press(input, 'Escape', composing)
    await settled()
    expect([input?.value, namesIn(root).length]).toEqual(['cdn', 1])
    press(input, 'Escape')
    await settled()
    expect([input?.value, namesIn(root).length]).toEqual(['', 3])
  })

  it('gives the text in a field where the browser does not allow copying', async () => {
    const { root } = drawPage({ onCopy: async () => false })
    buttonNamed(root, 'Copy as CSV')?.click()
    await announced()
    expect(root.querySelector('textarea')?.value).toContain('a7.example.co.uk')
  })

  it('draws 200 rows of many, and more when asked', async () => {
    const hosts = Array.from({ length: 450 }, (_, index) => ({ name: `h${index}.example`, count: 1, firstAt: index }))
    const { root } = drawPage({ observation: anObservation({ hosts }) })
    expect(namesIn(root)).toHaveLength(200)
    buttonNamed(root, 'Show 200 more')?.click()
    await settled()
    expect(namesIn(root)).toHaveLength(400)
    const last = buttonNamed(root, 'Show 50 more')
    const focused = await focusAfter(root, last, () => last?.click())
    expect(focused?.querySelector('.host-name')?.textContent).toBe('h400.example')
    expect(namesIn(root)).toHaveLength(450)
  })

  it('says why there are no owners where the feed lists no hosts', () => {
    const { root } = drawPage({ feed: { hosts: [], regionTokens: [], compiled: '2026-11-22', language: 'en' } })
    expect(namesIn(root)).toHaveLength(3)
    expect(root.textContent).toContain('The feed in use lists no hosts')
  })

  it('stops and resumes, and says what is missing', () => {
    const { root, onStop } = drawPage()
    buttonNamed(root, 'Stop')?.click()
    expect(onStop).toHaveBeenCalledOnce()
    const stopped = drawPage({ observation: anObservation({ isCounting: false, lost: 12, beyond: 7 }) })
    expect(stopped.root.textContent).toContain('no longer knows: 12')
    expect(stopped.root.textContent).toContain('beyond the first 2,000: 7')
    buttonNamed(stopped.root, 'Resume')?.click()
    expect(stopped.onLook).toHaveBeenCalledOnce()
  })

  it('names what the page keeps, and what can’t be read, each name by itself', () => {
    const { root } = drawPage({ observation: anObservation({ kept: someKept() }) })
    expect(root.querySelector('.page-kept bdi')?.textContent).toBe('tt_csrf_token')
    expect(root.querySelector('.page-kept')?.textContent).toContain('Entries: 2, characters: 1,240')
    expect(root.querySelector('.page-kept')?.textContent).toContain('Service workerscannot be read')
  })
})
