// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { countEachGroup } from '../../../../components/findings/legend.tsx'
import { groupByYear } from '../../../../components/findings/year-nav.tsx'
import { type Filter, noFilter } from '../../../../core/filter/filter.ts'
import { announced, focusAfter, press, settled } from '../../../fixtures/draw.ts'
import { drawFindings } from '../../../fixtures/draw-findings.tsx'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

const later = aFinding({
  id: 'later',
  date: '2023-05-04',
  title: 'What came of it',
  group: 'decided',
  kind: 'court-ruling',
  regions: ['EU'],
  follows: ['leak'],
})
const two = aFeed({ findings: [later, aFinding()] })

const listed = (root: Element) => [...root.querySelectorAll('.finding-article')].map(({ id }) => id)
const chip = (root: Element, name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('.filter-chip')].find(({ textContent }) => textContent?.trim() === name)
const said = async (root: Element, selector: string) => {
  await announced()
  return root.querySelector(`${selector}[role=status], ${selector} [role=status]`)?.textContent
}

afterEach(() => vi.restoreAllMocks())

describe('the list of the findings page', () => {
  it('has every finding by year, in full', () => {
    const { root } = drawFindings(aFeed({ findings: [later, aFinding({ details: ['A detail.'] })] }))
    expect([...root.querySelectorAll('.findings-year')].map(({ id }) => id)).toEqual(['year=2023', 'year=2022'])
    const text = root.querySelector('#finding\\=leak')?.textContent
    for (const part of [
      'A detail.',
      'The company said it was working on it.',
      'Where it stands: Unchanged.',
      'Contradicts, as reported: access is decided by a security team',
      'Covers Sept 2021 to Jan 2022',
      'ThreadRecordings',
      '4 May 2023 What came of it',
      'press · 17\u00a0Jun\u00a02022',
      'Checked. The article was read.',
    ])
      expect(text?.replace(/(Thread)\d+ \w+ \d+ /, '$1')).toContain(part)
  })

  it('says that no reply was found, but not of what the company said itself', () => {
    const textOf = (members: Parameters<typeof aFinding>[0]) =>
      drawFindings(aFeed({ findings: [aFinding(members)] })).root.querySelector('.finding-article-body')?.textContent
    const limit = words('limits.noReply')
    expect(textOf({ reply: null })).toContain(limit)
    expect(textOf({ reply: null, group: 'said' })).not.toContain(limit)
    expect(textOf({})).not.toContain(limit)
  })

  it('is what the filter leaves, and says how much that is', async () => {
    const { root } = drawFindings(two, 'group=decided')
    expect(listed(root)).toEqual(['finding=later'])
    expect(await said(root, '.filter-bar')).toBe('1 of 2 findings.')
    expect(drawFindings(two).root.querySelector('.filter-bar [role=status]')?.textContent).toBe('All 2 findings')
  })

  it('holds what must not be left out, and says why it is there', async () => {
    const claim = aFinding({ mustAppearWith: ['ruling'] })
    const ruling = aFinding({ id: 'ruling', group: 'decided', date: '2024-12-12', mustAppearWith: ['leak'] })
    const { root } = drawFindings(aFeed({ findings: [ruling, claim] }), 'group=reported')
    expect(listed(root)).toEqual(['finding=ruling', 'finding=leak'])
    expect(root.querySelector('#finding\\=ruling .finding-article-why')?.textContent).toContain('always shown with')
    expect(await said(root, '.filter-bar')).toBe(
      '1 of 2 findings. 1 more is listed because it is always shown with one of these.',
    )
  })

  it('has a link to the pairs only where one is shown', () => {
    const leadsToPairs = (of: ReturnType<typeof aFeed>) =>
      drawFindings(of).root.querySelector('nav [href="#pairs"]') !== null
    const retracted = { date: '2026-11-01', reason: 'It was wrong.' }
    expect(leadsToPairs(aFeed())).toBe(true)
    expect(leadsToPairs(aFeed({ findings: [aFinding({ retracted }), later] }))).toBe(false)
  })

  it('holds the finding that the address names, even where the filter would leave it out', () => {
    const { root } = drawFindings(two, 'group=decided&finding=leak')
    expect(listed(root)).toEqual(['finding=later', 'finding=leak'])
    expect(root.querySelector('[data-target=true]')?.id).toBe('finding=leak')
    expect(root.querySelector('#finding\\=leak .finding-article-why')?.textContent).toContain(
      'because the link points to it',
    )
  })

  it('says which filter to take away where none is left, and what that brings', () => {
    const { root, onFilter } = drawFindings(two, 'group=said&region=EU')
    const ways = [...root.querySelectorAll<HTMLButtonElement>('.no-findings button')]
    expect(ways.map(({ textContent }) => textContent)).toEqual(['Remove Said: 1 finding'])
    ways[0]?.click()
    expect(onFilter).toHaveBeenCalledWith({ ...noFilter, region: ['EU'] })
    expect(drawFindings(two, 'group=said&region=HK').root.querySelector('.no-findings')?.textContent).toContain(
      'Removing just one of them is not enough.',
    )
  })

  it('marks what is searched for in title, summary, details, reply and sources', () => {
    const finding = aFinding({
      title: 'The café',
      summary: 'A CAFE opened.',
      details: ['Its cafés.'],
      reply: { text: 'No café.', date: null, url: null },
      sources: [aSource({ publisher: 'Café News', title: 'Cafe!' })],
    })
    const { root } = drawFindings(aFeed({ findings: [finding] }), 'q=cafe')
    expect([...root.querySelectorAll('.findings-list mark')].map(({ textContent }) => textContent)).toEqual([
      'café',
      'CAFE',
      'café',
      'café',
      'Café',
      'Cafe',
    ])
    expect(drawFindings(two).root.querySelector('mark')).toBeNull()
  })

  it('has years that can take the focus by script, so that the keyboard goes on from the one gone to', () => {
    const years = [...drawFindings(two).root.querySelectorAll('.findings-year')]
    expect(years.map((year) => [year.id, year.getAttribute('tabindex')])).toEqual([
      ['year=2023', '-1'],
      ['year=2022', '-1'],
    ])
  })

  it('says of findings that are not drawn how many a button draws', async () => {
    const many = Array.from({ length: 25 }, (_, at) => aFinding({ id: `f${at}`, date: '2021-06-17' }))
    const ten = Array.from({ length: 10 }, (_, at) => aFinding({ id: `n${at}` }))
    const { root } = drawFindings(aFeed({ findings: [...ten, ...many], pairs: [] }))
    const button = root.querySelector<HTMLButtonElement>('.finding-chunk > .text-button')
    expect(button?.textContent).toBe('Show 5 more')
    button?.click()
    await settled()
    expect(listed(root)).toHaveLength(15)
  })

  it('draws of many findings the first, and the rest when it is asked for or printed', async () => {
    const many = Array.from({ length: 300 }, (_, at) => aFinding({ id: `f${at}` }))
    const { root } = drawFindings(aFeed({ findings: many, pairs: [] }))
    expect(listed(root)).toHaveLength(10)
    root.querySelector<HTMLButtonElement>('.finding-chunk > .text-button')?.click()
    await settled()
    expect(listed(root)).toHaveLength(20)
    expect(listed(drawFindings(aFeed({ findings: many, pairs: [] }), 'finding=f255').root)).toHaveLength(20)
    const printed = drawFindings(aFeed({ findings: many, pairs: [] }), '', { isPrinting: true })
    expect(listed(printed.root)).toHaveLength(300)
  })
})

it.each([10, 11])('keeps the focus and an open citation among %i findings while a newer feed comes', async (count) => {
  const findings = Array.from({ length: count }, (_, at) => aFinding({ id: `f${at}`, title: `Title ${at}` }))
  const { root, redraw } = drawFindings(aFeed({ findings, pairs: [] }))
  const article = root.querySelector('#finding\\=f9')
  const button = article?.querySelector<HTMLButtonElement>('.cite button')
  button?.click()
  await settled()
  const newer = aFeed({ findings: [aFinding({ id: 'new', date: '2022-07-01' }), ...findings], pairs: [] })
  const focused = await focusAfter(root, button, () => redraw('', { feed: newer }))
  expect(focused).toBe(button)
  expect(button?.getAttribute('aria-expanded')).toBe('true')
})

it('keeps the focus at what was to be drawn when it is drawn for printing alone', () => {
  const many = Array.from({ length: 20 }, (_, at) => aFinding({ id: `f${at}` }))
  const { root, redraw } = drawFindings(aFeed({ findings: many, pairs: [] }))
  const focused = () => document.activeElement?.closest('.finding-chunk')
  const button = root.querySelector<HTMLButtonElement>('.finding-chunk > .text-button')
  const chunk = button?.parentElement
  button?.focus()
  redraw('', { isPrinting: true })
  expect(focused()).toBe(chunk)
  redraw('', { isPrinting: false })
  expect(focused()).toBe(chunk)
})

describe('the picture and the pairs of the findings page', () => {
  const many = aFeed({
    findings: [...Array.from({ length: 501 }, (_, at) => aFinding({ id: `f${at}` })), later, aFinding()],
  })

  it('are laid out for paper with the drawing itself: a script that prints leaves no moment for another', () => {
    const { root } = drawFindings(two, '', { isPrinting: true })
    expect(root.querySelector('.timeline-svg')?.getAttribute('width')).toBe('860')
  })

  it('are places to go to before the picture of a long list is drawn, and stay so', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
    const { root, redraw } = drawFindings(many)
    const places = () => ['timeline', 'pairs'].map((id) => root.querySelector(`#${id}[tabindex="-1"]`))
    const before = places()
    expect([before.includes(null), root.querySelector('.timeline')]).toEqual([false, null])
    redraw('group=decided')
    await vi.waitFor(() => expect(root.querySelector('.timeline')).not.toBeNull(), 10_000)
    expect(places()).toEqual(before)
  })

  it('say that the filter leaves no pair, where links lead to the pairs', () => {
    const { root } = drawFindings(two, 'group=decided&pairs')
    const pairs = root.querySelector('#pairs')
    expect(pairs?.querySelector('h2')?.textContent).toBe('Said vs reported')
    expect(pairs?.textContent).toContain('0 of 1 pair')
    expect(pairs?.querySelector('.pair, .pairs-record')).toBeNull()
  })
})

describe('the filters of the findings page', () => {
  it('are chips with counts that follow the rest of the filter', () => {
    const { root, onFilter } = drawFindings(two, 'region=EU')
    const chips = [...root.querySelectorAll('.filter-choice .filter-chip')].map(({ textContent }) =>
      textContent?.trim(),
    )
    expect(chips).toEqual(['All 1', 'Reported 0', 'Decided 1', 'US 1', 'EU/EEA 1'])
    expect(chip(root, 'EU/EEA 1')?.getAttribute('aria-pressed')).toBe('true')
    expect(chip(root, 'All 1')?.getAttribute('aria-pressed')).toBe('true')
    chip(root, 'Decided 1')?.click()
    expect(onFilter).toHaveBeenCalledWith({ ...noFilter, region: ['EU'], group: ['decided'] })
    chip(root, 'EU/EEA 1')?.click()
    expect(onFilter).toHaveBeenLastCalledWith(noFilter)
  })

  it('come after the search, and not on both sides of it', () => {
    const controls = drawFindings(two).root.querySelectorAll('.filter-bar :is(input, button)')
    expect([...controls].findIndex((control) => control.matches('.search-box'))).toBe(0)
  })

  it('hide the rarer ones behind a button that counts those in use', async () => {
    const { root, onFilter } = drawFindings(two, 'kind=court-ruling&from=2020')
    const button = root.querySelector<HTMLButtonElement>('.more-filters-button')
    expect(button?.textContent).toBe('More filters2')
    expect(button?.getAttribute('aria-expanded')).toBe('false')
    button?.click()
    await settled()
    const years = [...root.querySelectorAll('select[name=to] option')].map(({ textContent }) => textContent)
    expect(years).toEqual(['any year', '2020 (0)', '2021 (0)', '2022 (0)', '2023 (1)'])
    const select = root.querySelector<HTMLSelectElement>('select[name=from]')
    if (select) select.value = '2023'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    expect(onFilter).toHaveBeenCalledWith({ ...noFilter, kind: ['court-ruling'], from: 2023 })
  })

  it('are cleared by one button, which is there only when there is something to clear', () => {
    const clear = (root: Element) => root.querySelector<HTMLButtonElement>('.filter-bar-line button')
    expect(clear(drawFindings(two).root)).toBeNull()
    const { root, onFilter } = drawFindings(two, 'q=tape')
    clear(root)?.click()
    expect(onFilter).toHaveBeenCalledWith(noFilter)
  })

  it('leave the focus in the bar when they are cleared, and in the list where one of them left nothing', async () => {
    for (const [button, place] of [
      ['.filter-bar-line button', '.filter-bar'],
      ['.no-findings button', '#list'],
    ] as const) {
      const { root, redraw } = drawFindings(two, 'q=nothing+so')
      const focused = await focusAfter(root, root.querySelector<HTMLElement>(button), () => redraw(''))
      expect(focused).toBe(root.querySelector(place))
    }
  })

  it('leave the focus in the bar when a value that the feed does not have is switched off', async () => {
    const { root, redraw } = drawFindings(two, 'region=HK')
    const focused = await focusAfter(
      root,
      root.querySelector<HTMLElement>('.filter-bar-more [aria-pressed=true]'),
      () => redraw(''),
    )
    expect(focused).toBe(root.querySelector('.filter-bar'))
  })

  it('stay open where a rarer one that the feed does not have is switched off, with the focus at their button', async () => {
    const { root, redraw } = drawFindings(two, 'kind=research')
    const button = root.querySelector<HTMLButtonElement>('.more-filters-button')
    button?.click()
    await settled()
    const rarer = root.querySelector<HTMLElement>('.more-filters-panel [aria-pressed=true]')
    const focused = await focusAfter(root, rarer, () => redraw(''))
    await settled()
    expect(rarer?.isConnected).toBe(false)
    expect(button?.getAttribute('aria-expanded')).toBe('true')
    expect(focused).toBe(button)
  })

  it('search as letters come, and Esc empties the search', () => {
    const { root, onQuery } = drawFindings(two, 'q=tape')
    const input = root.querySelector<HTMLInputElement>('input[type=search]')
    expect(input?.value).toBe('tape')
    press(input, 'Escape')
    expect(onQuery).toHaveBeenCalledWith('')
  })

  it('keep the search while Esc belongs to an input method: what is being composed is taken back, nothing else', () => {
    const { root, onQuery } = drawFindings(two, 'q=にほん')
    const input = root.querySelector<HTMLInputElement>('input[type=search]')
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) press(input, 'Escape', composing)
    expect(onQuery).not.toHaveBeenCalled()
    press(input, 'Escape')
    expect(onQuery).toHaveBeenCalledOnce()
  })

  it('lead to the search by / from within them, and from nowhere else on the page', () => {
    const { root } = drawFindings(two)
    const input = root.querySelector('input[type=search]')
    const link = root.querySelector<HTMLElement>('.finding-article a')
    link?.focus()
    press(link, '/')
    expect(document.activeElement).toBe(link)
    const chip = root.querySelector<HTMLElement>('.filter-chip')
    chip?.focus()
    press(chip, '/', { ctrlKey: true })
    expect(document.activeElement).toBe(chip)
    press(chip, '/')
    expect(document.activeElement).toBe(input)
  })

  it('are named on paper, where the bar is not', () => {
    const creditOf = ({ group }: Filter) => `Feed tiktok, sequence 12. Filter: ${group.join()}.`
    const { root } = drawFindings(two, 'group=decided', { creditOf })
    expect(root.querySelector('.findings-credit')?.textContent).toBe('Feed tiktok, sequence 12. Filter: decided.')
  })
})

describe('an address that the page cannot follow', () => {
  const trouble = (hash: string, feed = two) => said(drawFindings(feed, hash).root, 'main > .status-line')
  const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

  it.each([
    ['finding=gone', 'This list has no finding “gone”. All findings are shown.'],
    ['group=said&finding=gone', 'This list has no finding “gone”. Your filters still apply.'],
    ['year=1999', 'No findings from 1999 are listed.'],
    ['group=decided&year=2022', 'No findings from 2022 are listed. Your filters still apply.'],
    ['correction=leak.7', 'The corrections log has no entry “leak.7”.'],
    [
      'colour=red&loud',
      'This link contains something this page doesn’t recognise: “colour=red”, “loud”. The rest still applies.',
    ],
    [`q=${'x'.repeat(1_000_000)}`, 'This link is too long to read. All findings are shown.'],
  ])('%.40s is answered by a sentence', async (hash, sentence) => {
    expect(await trouble(hash)).toBe(sentence)
  })

  it('is quoted at no length', async () => {
    expect((await trouble(`finding=${'y'.repeat(3000)}`))?.length).toBeLessThan(140)
  })

  it('leads to the corrections log where the finding was withdrawn, with a sentence', async () => {
    const feed = aFeed({ findings: [later, aFinding({ retracted })] })
    const { root } = drawFindings(feed, 'finding=leak')
    expect(listed(root)).toEqual(['finding=later'])
    expect(root.querySelector('.corrections-log #finding\\=leak')?.textContent).toContain('Recordings of meetings')
    expect(await trouble('finding=leak', feed)).toBe(
      '“Recordings of meetings say staff abroad had access” was withdrawn on 1 Nov 2026. The corrections log says why.',
    )
  })

  it('is silent where it can be followed', async () => {
    for (const hash of [
      '',
      'finding=leak',
      'year=2022',
      'group=reported&year=2022',
      'corrections',
      'region=US&from=2020',
    ])
      expect(await trouble(hash)).toBe('')
  })
})

it('says that the browser cannot read what is stored, and shows the findings all the same', () => {
  const { root } = drawFindings(two, '', { isUnreadable: true })
  expect(root.querySelector('main > .feed-line')?.textContent).toContain('The browser cannot read what WhoSees has')
  expect(listed(root)).toHaveLength(2)
  expect(drawFindings(two).root.querySelector('main > .feed-line')).toBeNull()
})

describe('a feed without findings', () => {
  const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
  const empty = aFeed({ findings: [aFinding({ retracted })], pairs: [], lead: [] })

  it('is told of in a sentence, with nothing to filter, to draw or to save', () => {
    const { root } = drawFindings(empty)
    expect(root.querySelector('.findings-terms')?.textContent).toContain(
      'The feed in use lists no findings. Compiled up to 22 Nov 2026.',
    )
    for (const part of ['.filter-bar', '.timeline', '.legend', '.findings-list', 'a[href="#list"]'])
      expect([part, root.querySelector(part)]).toEqual([part, null])
    expect(root.textContent).not.toMatch(/\b0 findings|meets all of these filters/)
    expect(root.querySelector('.corrections-log')?.textContent).toContain('The publisher withdrew it.')
  })

  it('has no other answer to an address that names a finding, but for one that was withdrawn', async () => {
    const trouble = (hash: string) => said(drawFindings(empty, hash).root, 'main > .status-line')
    expect(await trouble('finding=gone')).toBe('')
    expect(await trouble('finding=leak')).toContain('was withdrawn on 1 Nov 2026')
  })
})

describe('what the page is made of', () => {
  it('groups findings by year in their order', () => {
    expect(groupByYear([later, aFinding()]).map(({ year, findings }) => [year, findings.length])).toEqual([
      [2023, 1],
      [2022, 1],
    ])
  })

  it('counts each group, the empty ones as well', () => {
    expect(countEachGroup([aFinding(), aFinding({ group: 'decided' })])).toEqual({
      reported: 1,
      admitted: 0,
      decided: 1,
      action: 0,
      said: 0,
      change: 0,
    })
  })
})
