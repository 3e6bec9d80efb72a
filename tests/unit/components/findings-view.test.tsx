// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { countEachGroup } from '../../../components/legend.tsx'
import { groupByYear } from '../../../components/year-nav.tsx'
import { noFilter } from '../../../core/filter/filter.ts'
import { settled } from '../../fixtures/draw.ts'
import { drawFindings } from '../../fixtures/draw-findings.tsx'
import { aFeed, aFinding, aSource } from '../../fixtures/feed.ts'

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
  await settled()
  return root.querySelector(`${selector}[role=status], ${selector} [role=status]`)?.textContent
}

describe('the list of the findings page', () => {
  it('has every finding by year with all there is to it', () => {
    const { root } = drawFindings(aFeed({ findings: [later, aFinding({ details: ['A detail.'] })] }))
    expect([...root.querySelectorAll('.findings-year')].map(({ id }) => id)).toEqual(['year=2023', 'year=2022'])
    const text = root.querySelector('#finding\\=leak')?.textContent
    for (const part of [
      'A detail.',
      'The company said it was working on it.',
      'Where it stands: Stands.',
      'Contradicts: access is decided by a security team',
      'Concerns Sept 2021 to Jan 2022',
      'ThreadRecordings',
      '4 May 2023 What came of it',
      'press · 17 Jun 2022',
      'Checked. The article was read.',
    ])
      expect(text?.replace(/(Thread)\d+ \w+ \d+ /, '$1')).toContain(part)
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
    expect(root.querySelector('#finding\\=ruling .finding-article-why')?.textContent).toContain('always read together')
    expect(await said(root, '.filter-bar')).toBe(
      '1 of 2 findings. 1 more is listed, since it is always read together with one of these.',
    )
  })

  it('holds the finding that the address names, even where the filter would leave it out', () => {
    const { root } = drawFindings(two, 'group=decided&finding=leak')
    expect(listed(root)).toEqual(['finding=later', 'finding=leak'])
    expect(root.querySelector('[data-target=true]')?.id).toBe('finding=leak')
    expect(root.querySelector('#finding\\=leak .finding-article-why')?.textContent).toContain(
      'asked for by the address',
    )
  })

  it('says which filter to take away where none is left, and what that brings', () => {
    const { root, onFilter } = drawFindings(two, 'group=said&region=EU')
    const ways = [...root.querySelectorAll<HTMLButtonElement>('.no-findings button')]
    expect(ways.map(({ textContent }) => textContent)).toEqual(['Take away Said: 1 finding'])
    ways[0]?.click()
    expect(onFilter).toHaveBeenCalledWith({ ...noFilter, region: ['EU'] })
    expect(drawFindings(two, 'group=said&region=HK').root.querySelector('.no-findings')?.textContent).toContain(
      'To take away one of them is not enough.',
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

  it('search as letters come; Esc empties the search, and / leads to it from elsewhere', () => {
    const { root, onQuery } = drawFindings(two, 'q=tape')
    const input = root.querySelector<HTMLInputElement>('input[type=search]')
    expect(input?.value).toBe('tape')
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(onQuery).toHaveBeenCalledWith('')
  })

  it('are named on paper, where the bar is not', () => {
    const { root } = drawFindings(two, 'group=decided', { credit: 'Feed tiktok, sequence 12. Filter: Decided.' })
    expect(root.querySelector('.findings-credit')?.textContent).toBe('Feed tiktok, sequence 12. Filter: Decided.')
  })
})

describe('an address that the page cannot follow', () => {
  const trouble = (hash: string, feed = two) => said(drawFindings(feed, hash).root, 'main > .status-line')
  const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

  it.each([
    ['finding=gone', 'This list has no finding “gone”. All findings are shown.'],
    ['group=said&finding=gone', 'This list has no finding “gone”. The rest of the address holds.'],
    ['year=1999', 'No finding of 1999 is listed.'],
    ['correction=leak.7', 'The corrections log has no entry “leak.7”.'],
    [
      'colour=red&loud',
      'The address asks for something that this page does not know: “colour=red”, “loud”. The rest of it holds.',
    ],
    [`q=${'x'.repeat(1_000_000)}`, 'The address is too long to be read. All findings are shown.'],
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
    for (const hash of ['', 'finding=leak', 'year=2022', 'corrections', 'region=US&from=2020'])
      expect(await trouble(hash)).toBe('')
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
