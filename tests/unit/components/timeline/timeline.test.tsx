// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pictureWidth } from '../../../../components/timeline/save.tsx'
import { Timeline } from '../../../../components/timeline/timeline.tsx'
import type { Feed, Finding } from '../../../../core/feed/schema.ts'
import type { TextDirection } from '../../../../core/language/language.ts'
import { translator } from '../../../../core/language/translate.ts'
import { fontPx } from '../../../../core/timeline/metrics.ts'
import { estimateTextWidth } from '../../../../core/timeline/text-width.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { announced, buttonNamed, draw, focusAfter, press as pressKey, settled } from '../../../fixtures/draw.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { manyFindings } from '../../../fixtures/many-findings.ts'
import { words } from '../../../fixtures/words.ts'

const feed = aFeed({
  findings: [
    aFinding({ id: 'change', date: '2025-04', title: 'A new owner', group: 'change', period: null, bearsOn: [] }),
    aFinding({
      id: 'admission',
      date: '2023-05-04',
      title: 'The company says so',
      group: 'admitted',
      kind: 'company-admission',
      period: null,
      bearsOn: [{ assurance: 'A01', relation: 'bears-on' }],
    }),
    aFinding(),
  ],
  assurances: [anAssurance(), anAssurance({ id: 'A02', date: null, words: null })],
})

/** So much of one day that no closer look parts it. */
const oneDay = aFeed({
  ...feed,
  findings: Array.from({ length: 30 }, (_, at) =>
    aFinding({ id: `f${at}`, date: '2023-05-04', title: `Title ${at}`, period: null, bearsOn: [] }),
  ),
  lead: [],
  pairs: [],
})

const german = translator(readMessages().messages.de, 'de') as typeof words

type Shown = { findings?: Finding[]; direction?: TextDirection; shownFeed?: Feed; credit?: () => string }

const show = async ({
  shownFeed = feed,
  findings = shownFeed.findings,
  direction = 'ltr',
  credit = () => 'From feed 7 of 22 Nov 2026.',
}: Shown = {}) => {
  const onOpen = vi.fn()
  const onSave = vi.fn()
  const calls = { onOpen, onSave }
  const part = { feed: shownFeed, findings, t: words, language: 'en', direction, credit, isPrinting: false }
  const root = draw(<Timeline {...part} {...calls} />)
  document.body.append(root)
  await settled()
  const filter = async (left: Finding[]) => {
    render(<Timeline {...part} {...calls} findings={left} />, root)
    await settled()
  }
  const speakGerman = async () => {
    render(<Timeline {...part} {...calls} language="de" t={german} />, root)
    await settled()
  }
  return { root, filter, speakGerman, ...calls }
}

const marksIn = (root: Element) => [...root.querySelectorAll<SVGElement>('[role=button][data-mark]')]
const namesIn = (root: Element) => marksIn(root).map((mark) => mark.getAttribute('aria-label'))
const heightOf = (root: Element) => Number(root.querySelector('svg')?.getAttribute('height'))
const tabStops = (root: Element) => marksIn(root).filter((mark) => mark.getAttribute('tabindex') === '0')

const mergedIn = (root: Element) => marksIn(root).find((mark) => mark.getAttribute('data-mark')?.startsWith('cluster'))
const titlesIn = (root: Element) => [...root.querySelectorAll<HTMLElement>('.timeline-detail-titles button')]

const press = async (key: string) => {
  await settled()
  pressKey(document.activeElement, key)
  await settled()
}

const click = async (root: Element, name: string) => {
  buttonNamed(root, name)?.click()
  await settled()
}

const choose = async (root: Element, value: string) => {
  const select = root.querySelector('select') as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

beforeEach(() => {
  // The test's document has no layout.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
})

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

describe('the timeline', () => {
  it('is a figure of that name, with every dated event as a named button, in order of time', async () => {
    const { root } = await show()
    expect(root.querySelector('figure')?.getAttribute('aria-label')).toBe('Timeline')
    expect(namesIn(root)).toEqual([
      '26 Oct 2021. Said, Company assurance: “access is decided by a security team”',
      '17 Jun 2022, covers Sept 2021 to Jan 2022. Reported, Leaked recordings: ' +
        'Recordings of meetings say staff abroad had access',
      '4 May 2023. Acknowledged, Company statement: The company says so',
      'Apr 2025. Change, Leaked recordings: A new owner',
    ])
    expect(root.textContent).toContain('1 assurance has no known date: it appears only in the table.')
    expect(root.textContent).toContain('5 events, Sept 2021 to Nov 2026. Said: 2. Reported or admitted: 2.')
  })

  it('is one tab stop, and the arrows walk from the first mark to the last', async () => {
    const { root } = await show()
    expect(tabStops(root)).toHaveLength(1)
    tabStops(root)[0]?.focus()
    const walked = [document.activeElement?.getAttribute('data-mark')]
    for (let count = 0; count < 3; count += 1) {
      await press('ArrowRight')
      walked.push(document.activeElement?.getAttribute('data-mark'))
    }
    expect(walked).toEqual(['assurance:A01', 'leak', 'admission', 'change'])
    expect(tabStops(root).map((mark) => mark.getAttribute('data-mark'))).toEqual(['change'])
    await press('Home')
    expect(document.activeElement?.getAttribute('data-mark')).toBe('assurance:A01')
  })

  it('walks the other way where time runs from right to left', async () => {
    const { root } = await show({ direction: 'rtl' })
    tabStops(root)[0]?.focus()
    await press('ArrowLeft')
    expect(document.activeElement?.getAttribute('data-mark')).toBe('leak')
  })

  it('opens by Enter the finding, or the first that bears on what was said; Escape leaves', async () => {
    const { root, onOpen } = await show()
    tabStops(root)[0]?.focus()
    await press('Enter')
    await press('End')
    await press('Enter')
    expect(onOpen.mock.calls).toEqual([['admission'], ['change']])
    await press('Escape')
    expect(document.activeElement?.textContent).toBe('Show as table')
    expect(root.querySelector('.timeline-ring')).toBeNull()
  })

  it('tells of the mark that has the focus, and before that of what matters most', async () => {
    const { root, onOpen } = await show()
    const detail = () => root.querySelector('.timeline-detail')?.textContent
    expect(detail()).toContain('Recordings of meetings say staff abroad had access')
    expect(detail()).toContain('Covers Sept 2021 to Jan 2022')
    expect(detail()).toContain('The Example Times')
    expect(detail()).toContain('The company said it was working on it.')
    expect(detail()).toContain('Where it stands: Unchanged.')
    expect(detail()).toContain('Contradicts, as reported: “access is decided by a security team” (26 Oct 2021)')
    await click(root, 'Read in full')
    expect(onOpen).toHaveBeenCalledWith('leak')
    marksIn(root)[0]?.focus()
    await settled()
    expect(detail()).toContain('A vice-president')
    expect(detail()).toContain('What bears on itContradicts, as reported: Recordings of meetings')
  })

  it('draws a line to all that bears on what is chosen, and always that of the first pair', async () => {
    const { root } = await show()
    const relations = (use: string) =>
      [...root.querySelectorAll(`[data-use=${use}] .timeline-link`)].map((line) => line.getAttribute('data-relation'))
    expect(relations('lead')).toEqual(['contradicts-reported'])
    expect(relations('active')).toEqual([])
    marksIn(root)[0]?.focus()
    await settled()
    expect(relations('active').sort()).toEqual(['bears-on', 'contradicts-reported'])
    expect(root.querySelectorAll('.timeline-mark[data-linked=true]')).toHaveLength(3)
  })

  it('names the years below the lanes, and above them, too, where it is higher than a window', async () => {
    const yearsAt = async (width: number) => {
      vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
      const labels = (await show()).root.querySelectorAll('.timeline-tick-label')
      return [...labels].filter((label) => label.textContent?.includes('2023')).length
    }
    expect([await yearsAt(1200), await yearsAt(340)]).toEqual([1, 2])
  })

  it('is a table of the same content at the press of a button', async () => {
    const { root, onOpen } = await show()
    await click(root, 'Show as table')
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '')
    expect(rows).toHaveLength(5)
    expect(rows[1]).toContain('17 Jun 2022Covers Sept 2021 to Jan 2022')
    expect(rows[1]).toContain('Contradicts, as reported: “access is decided by a security team” (26 Oct 2021)')
    expect(rows[4]).toContain('Date unknown')
    // The link is followed by the page, as every other.
    root.querySelector<HTMLAnchorElement>('a[href="#finding=leak"]')?.click()
    expect(onOpen).not.toHaveBeenCalled()
    await click(root, 'Show as picture')
    expect(root.querySelector('table')).toBeNull()
    expect(marksIn(root)).toHaveLength(4)
  })

  it('zooms to a year, and by plus and minus around the chosen mark', async () => {
    const { root } = await show()
    await choose(root, '2023')
    expect(namesIn(root)).toHaveLength(1)
    await choose(root, 'all')
    marksIn(root)[3]?.focus()
    await settled()
    await press('+')
    await press('+')
    expect(marksIn(root).map((mark) => mark.getAttribute('data-mark'))).toEqual(['change'])
    expect(document.activeElement?.getAttribute('data-mark')).toBe('change')
    expect(root.querySelector('select')?.selectedOptions[0]?.textContent).toMatch(/ to /)
    for (const _ of [1, 2, 3]) await press('-')
    expect(marksIn(root)).toHaveLength(4)
  })

  it('takes no focus later where the whole is in view and can be zoomed out no further', async () => {
    const { root, filter } = await show()
    const field = document.body.appendChild(document.createElement('input'))
    tabStops(root)[0]?.focus()
    await press('-')
    field.focus()
    await filter([...feed.findings])
    expect(document.activeElement).toBe(field)
  })

  it('walks on beyond the years in view', async () => {
    const { root } = await show()
    await choose(root, '2023')
    marksIn(root)[0]?.focus()
    await press('ArrowRight')
    expect(document.activeElement?.getAttribute('data-mark')).toBe('change')
  })

  it('says so where there is nothing to show, or nothing in these years', async () => {
    const { root } = await show({ findings: [] })
    expect(root.querySelector('.timeline-empty')?.textContent).toBe('No findings to show.')
    expect([root.querySelector('.timeline-detail'), root.textContent?.includes('Point at a mark')]).toEqual([
      null,
      false,
    ])
    const { root: other } = await show()
    await choose(other, '2024')
    expect(other.querySelector('.timeline-empty')?.textContent).toBe('Nothing in this period.')
  })

  it('counts for screen readers what is in view, by its day or by the time that it is about', async () => {
    const { root } = await show()
    const summary = () => root.querySelector('.timeline-hint p')?.textContent
    const counted: (string | undefined)[] = []
    for (const year of ['2021', '2023', '2024', 'all']) {
      await choose(root, year)
      counted.push(summary()?.split(' Decided')[0])
    }
    expect(counted).toEqual([
      '2 events, Jan 2021 to Dec 2021. Said: 1. Reported or admitted: 1.',
      '1 event, Jan 2023 to Dec 2023. Said: 0. Reported or admitted: 1.',
      '0 events, Jan 2024 to Dec 2024. Said: 0. Reported or admitted: 0.',
      '5 events, Sept 2021 to Nov 2026. Said: 2. Reported or admitted: 2.',
    ])
  })

  it('merges what is too much for its room, and zooms in to it', async () => {
    const { root } = await show({ shownFeed: manyFindings(3000) })
    expect(root.querySelectorAll('.timeline-svg *').length).toBeLessThan(700)
    const [merged] = marksIn(root).filter((mark) => mark.getAttribute('data-mark')?.startsWith('cluster:reported'))
    expect(merged?.getAttribute('aria-label')).toMatch(/^Reported and Acknowledged: \d+ findings, .+ 20\d\d$/)
    merged?.focus()
    await settled()
    const titles = () => [...root.querySelectorAll('.timeline-detail-titles li')].map(({ textContent }) => textContent)
    expect(titles()).toHaveLength(5)
    const first = titles()[0]?.split(': ')[1] ?? ''
    await press('Enter')
    expect(root.querySelector('select')?.value).toBe('own')
    // The focus is on the first of what was merged, alone or among others.
    expect(document.activeElement).not.toBe(merged)
    expect(root.querySelector('.timeline-detail')?.textContent).toContain(first)
  })

  it('lists what is merged where no closer look parts it: so much of one day', async () => {
    const { root, onOpen } = await show({ shownFeed: oneDay })
    const merged = () => mergedIn(root)
    const titles = () => titlesIn(root)
    merged()?.focus()
    await press('Enter')
    expect(root.querySelector('select')?.selectedOptions[0]?.textContent).toBe('May 2023')
    const count = Number(merged()?.textContent)
    expect(count).toBeGreaterThan(5)
    merged()?.focus()
    await settled()
    expect(titles()).toHaveLength(5)
    await press('Enter')
    expect(titles()).toHaveLength(count)
    expect(document.activeElement?.contains(titles()[0] ?? null)).toBe(true)
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Reported: \d+ findings, 4 May 2023$/)
    titles().at(-1)?.click()
    expect(onOpen).toHaveBeenCalledOnce()
    merged()?.focus()
    await settled()
    expect(titles()).toHaveLength(5)
  })

  it('gives the list of what is merged the focus when it is asked for, not when a search brings it back', async () => {
    const { root, filter } = await show({ shownFeed: oneDay })
    const field = document.body.appendChild(document.createElement('input'))
    for (const _ of ['a closer look', 'the list']) {
      mergedIn(root)?.focus()
      await press('Enter')
    }
    expect(document.activeElement?.className).toBe('timeline-detail-titles')
    const count = titlesIn(root).length
    field.focus()
    await filter([])
    expect(titlesIn(root)).toHaveLength(0)
    await filter(oneDay.findings)
    expect(titlesIn(root)).toHaveLength(count)
    expect(document.activeElement).toBe(field)
  })

  it('lists what assistive technology presses, whichever mark has the focus', async () => {
    const other = aFinding({ id: 'other', date: '2023-05-25', group: 'decided', period: null, bearsOn: [] })
    const { root } = await show({ shownFeed: aFeed({ ...oneDay, findings: [other, ...oneDay.findings] }) })
    mergedIn(root)?.focus()
    await press('Enter')
    const mark = root.querySelector<SVGElement>('[data-mark=other]')
    mark?.focus()
    await settled()
    mergedIn(root)?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }))
    await settled()
    expect(document.activeElement?.className).toBe('timeline-detail-titles')
    expect(titlesIn(root).length).toBeGreaterThan(5)
  })

  it('shows a long table in parts, and goes on with the focus in the last of them', async () => {
    const { root } = await show({ shownFeed: manyFindings(400) })
    await click(root, 'Show as table')
    const rows = () => [...root.querySelectorAll('tbody tr')]
    expect(rows()).toHaveLength(300)
    const more = root.querySelector<HTMLElement>('.timeline-table > button')
    const focused = await focusAfter(root, more, () => more?.click())
    expect(root.querySelector('.timeline-table > button')).toBeNull()
    expect(rows().length).toBeGreaterThan(400)
    const links = rows()
      .slice(300)
      .flatMap((row) => [...row.querySelectorAll('a')])
    expect(focused).toBe(links[0])
  })

  it('tells what an item bears on from what bears on it', async () => {
    const [, admission] = feed.findings
    const bearsOn = [{ assurance: 'A02', relation: 'contradicts-if-true' as const }]
    const later = aFinding({ id: 'later', date: '2024-05-04', title: 'A later report', period: null, bearsOn })
    const { root } = await show({
      shownFeed: aFeed({
        findings: [later, ...(admission ? [admission] : [])],
        assurances: [anAssurance(), anAssurance({ id: 'A02', date: '2023-05-04', statedIn: 'admission' })],
        lead: [],
        pairs: [],
      }),
    })
    root.querySelector<SVGElement>('[data-mark=admission]')?.focus()
    await settled()
    const lists = [...root.querySelectorAll('.timeline-detail-lines')].map((list) => [
      list.querySelector('p')?.textContent,
      list.querySelectorAll('li').length,
      list.textContent?.includes('A later report'),
    ])
    expect(lists).toEqual([
      ['What had been said', 1, false],
      ['What bears on it', 1, true],
    ])
  })

  it('is saved as a drawing of its own, with its title, its date and where it comes from', async () => {
    const { root, onSave } = await show()
    await click(root, 'Save as SVG')
    await settled()
    const [name, contents] = onSave.mock.calls[0] as [string, Blob]
    expect(name).toBe('tiktok-timeline-2026-11-22.svg')
    expect(contents.type).toBe('image/svg+xml')
    const svg = await contents.text()
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('A feed for tests. From feed 7 of 22 Nov 2026.')
    expect(svg).toContain('<title>26 Oct 2021. Said, Company assurance: “access is decided by a security team”</title>')
    expect(svg).not.toMatch(/ (class|role|tabindex|aria-\w+|data-\w+)=/)
    expect(document.querySelector('.standalone-svg')).toBeNull()
  })

  it('says in a saved picture where it comes from as of its saving, not of the last drawing', async () => {
    let day = '22 Nov 2026'
    const { root, onSave } = await show({ credit: () => `Saved on ${day}.` })
    for (const next of ['23 Nov 2026', '24 Nov 2026']) {
      day = next
      await click(root, 'Save as SVG')
      await settled()
      expect(await onSave.mock.lastCall?.[1].text()).toContain(`Saved on ${next}.`)
    }
  })

  it('says in a saved picture where it comes from in as many lines as that takes, at the foot', async () => {
    const foot = async (credit: string) => {
      const { root, onSave } = await show({ credit: () => credit })
      await click(root, 'Save as SVG')
      await settled()
      const svg = draw(null).appendChild(document.createElement('div'))
      svg.innerHTML = await onSave.mock.lastCall?.[1].text()
      const texts = [...svg.querySelectorAll('svg > text')].slice(1)
      const lines = texts.map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, '') ?? '')
      return { lines, last: Number(texts.at(-1)?.getAttribute('y')), height: heightOf(svg) }
    }
    const one = await foot('Short.')
    expect(one.lines).toEqual(['A feed for tests. Short.'])
    const measure = estimateTextWidth(fontPx)
    for (const credit of [`${'reported words '.repeat(40)}.`, `Filter: “${'x'.repeat(400)}”.`]) {
      const { lines, last, height } = await foot(credit)
      expect(lines.length).toBeGreaterThan(2)
      expect(lines.join('').replaceAll(' ', '')).toBe(`A feed for tests. ${credit}`.replaceAll(' ', ''))
      expect(Math.max(...lines.map((line) => measure(line)))).toBeLessThanOrEqual(pictureWidth - 48)
      expect(height - last).toBe(one.height - one.last)
      expect(height - one.height).toBe(14 * (lines.length - 1))
    }
  })

  it('saves no character that XML forbids, whatever was searched for', async () => {
    const { root, onSave } = await show({ credit: () => 'Filter: “a\u0002b\u0085c\uffffd\ud800e”.' })
    await click(root, 'Save as SVG')
    await settled()
    expect(await onSave.mock.lastCall?.[1].text()).toContain('Filter: “a b c d e”.')
  })

  it('says so where the picture can’t be made', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { root, onSave, speakGerman } = await show()
    onSave.mockImplementation(() => {
      throw new Error('no room')
    })
    await click(root, 'Save as SVG')
    await announced()
    const status = () => root.querySelector('[role=status]')?.textContent
    expect(status()).toBe('The picture could not be made.')
    expect(warn).toHaveBeenCalledOnce()
    await click(root, 'Save as SVG')
    expect(status()).toBe('')
    await announced()
    expect(status()).toBe('The picture could not be made.')
    await speakGerman()
    expect(status()).toBe(german('timeline.saveFailed'))
  })
})
