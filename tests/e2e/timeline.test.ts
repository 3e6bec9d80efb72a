// The timeline on the findings page: by keyboard, as a table, at every width, and as a saved picture.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { formatUnbrokenDate } from '../../core/language/dates.ts'
import { control, press } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { aRealFinding, realFeed } from '../fixtures/real-feed.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const open = async (world: World, width = 1280): Promise<Page> => {
  const page = await world.driven.extensionPage('findings.html', { width, height: 900 })
  await waitUntil('the timeline is drawn', () => page.$('.timeline-mark'))
  return page
}

const stops = '.timeline-mark[role=button]'

const focusedMark = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null)

/** Texts of the picture that lie over others, over the pair's line or outside it, as they are drawn. */
const textFaults = (page: Page) =>
  page.evaluate(() => {
    const svg = document.querySelector('.timeline-svg')?.getBoundingClientRect()
    const texts = [...document.querySelectorAll('.timeline-svg text')].map((text) => ({
      words: text.textContent,
      isLabel: text.closest('.timeline-label') !== null,
      isName: text.matches('.timeline-name'),
      box: text.getBoundingClientRect(),
    }))
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    const outside = texts.filter(({ box }) => !svg || box.left < svg.left - 1 || box.right > svg.right + 1)
    const over = texts.filter(({ box }, index) => texts.slice(index + 1).some((other) => meet(box, other.box)))
    // The line that is always there, as points: no name of a lane may lie over it.
    const line = document.querySelector<SVGPathElement>('[data-use=lead] .timeline-link')
    const matrix = line?.getScreenCTM()
    const points = Array.from({ length: 200 }, (_, index) =>
      line?.getPointAtLength((line.getTotalLength() * index) / 199).matrixTransform(matrix ?? undefined),
    )
    const isOn = (box: DOMRect) =>
      points.some((at) => at && at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom)
    const crossed = texts.filter(({ isName, box }) => isName && isOn(box))
    return {
      labels: texts.filter(({ isLabel }) => isLabel).length,
      lines: line ? 1 : 0,
      faults: [...outside, ...over, ...crossed].map(({ words }) => words),
    }
  })

/** Catches what the page would give to be saved. */
const catchSaved = (page: Page) =>
  page.evaluate(() => {
    const caught = globalThis as unknown as { saved: Blob | null }
    URL.createObjectURL = (blob: Blob) => {
      caught.saved = blob
      return 'blob:caught'
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })

/** Presses a button and gives what is saved then: all of it as text, and as numbers its first bytes. */
const savedBy = async (page: Page, name: string): Promise<{ text: string; head: number[] }> => {
  await page.evaluate(() => Object.assign(globalThis, { saved: null }))
  await press(page, 'button', name)
  return waitUntil(`${name} has saved something`, () =>
    page.evaluate(async () => {
      const { saved } = globalThis as unknown as { saved: Blob | null }
      if (!saved) return null
      const head = new Uint8Array(await saved.slice(0, 24).arrayBuffer())
      return { text: saved.type.startsWith('image/svg') ? await saved.text() : '', head: [...head] }
    }),
  )
}

/** The findings, latest first, of marks that have no other near them. */
const marksWithRoom = (page: Page): Promise<string[]> =>
  page.$$eval('.timeline-mark', (marks) => {
    const places = marks.map((mark) => ({
      id: (mark as HTMLElement).dataset.mark ?? '',
      at: mark.getBoundingClientRect(),
    }))
    const isNear = (a: DOMRect, b: DOMRect) => Math.hypot(a.x - b.x, a.y - b.y) < 36
    return places
      .filter(({ at }) => places.every((other) => other.at === at || !isNear(other.at, at)))
      .sort((a, b) => b.at.x - a.at.x)
      .map(({ id }) => id)
  })

inBrowsers((world) => {
  test('arrow keys alone walk from the first mark to the last, and Enter opens that', async () => {
    const page = await open(world)
    const ids = await page.$$eval(stops, (all) => all.map((mark) => mark.getAttribute('data-mark')))
    await page.evaluate(() => {
      const walked: (string | null)[] = []
      document.addEventListener('focusin', ({ target }) => walked.push((target as Element).getAttribute('data-mark')))
      Object.assign(globalThis, { walked })
    })
    await page.focus('.timeline-years')
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Tab')
    for (const _ of ids.slice(1)) await page.keyboard.press('ArrowRight')
    const walked = await page.evaluate(() => (globalThis as unknown as { walked: (string | null)[] }).walked)
    expect(walked.filter((id) => id !== null)).toEqual(ids)
    await page.keyboard.press('ArrowRight')
    expect(await focusedMark(page)).toBe(ids.at(-1))
    await page.keyboard.press('Enter')
    await waitUntil('the finding is open', () => page.evaluate(() => location.hash.includes('finding=')))
  })

  test('the table has a row for every event of the picture, and for those without a date', async () => {
    const page = await open(world)
    await control(page, 'figure', 'Timeline')
    const marks = await page.$$eval(stops, (all) => all.length)
    await press(page, 'button', 'Show as table')
    const dates = await page.$$eval('.timeline-table tbody th', (cells) => cells.map((cell) => cell.textContent))
    expect(dates.filter((date) => date !== 'Date unknown')).toHaveLength(marks)
    await press(page, 'button', 'Show as picture')
    await waitUntil('the picture is back', () => page.$(stops))
  })

  test('on a phone the table is read without scrolling sideways, and is a table still', async () => {
    const page = await open(world, 360)
    await press(page, 'button', 'Show as table')
    const { beyond, rows } = await page.$eval('.timeline-table', (frame) => ({
      beyond: frame.scrollWidth - frame.clientWidth,
      rows: frame.querySelectorAll('tr').length,
    }))
    expect(beyond).toBe(0)
    // Only Chromium tells what it tells screen readers.
    if (world.driven.name === 'firefox') return
    const all = await page.accessibility.snapshot({ interestingOnly: false })
    const count = (role: string, node = all): number =>
      Number(node?.role === role) + (node?.children ?? []).reduce((sum, child) => sum + count(role, child), 0)
    expect([count('columnheader'), count('row'), count('rowheader'), count('cell')]).toEqual([
      5,
      rows,
      rows - 1,
      4 * (rows - 1),
    ])
  })

  test('no two labels overlap at any width, from either side, and no line crosses a name', async () => {
    for (const language of ['en', 'ar-XB']) {
      await world.send({ type: 'settings.change', change: { language } })
      const page = await open(world)
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewport({ width, height: 900 })
        await waitUntil(`the picture is drawn for ${width} px`, () =>
          page.evaluate(() => {
            const svg = document.querySelector('.timeline-svg')
            return Math.abs(Number(svg?.getAttribute('width')) - (svg?.parentElement?.clientWidth ?? 0)) <= 1
          }),
        )
        const { labels, lines, faults } = await textFaults(page)
        expect({ width, faults, lines }).toEqual({ width, faults: [], lines: 1 })
        expect(labels).toBeGreaterThan(5)
      }
      await page.close()
    }
  })

  test('hovering, choosing and touching tell the same', async () => {
    const page = await open(world)
    const [one = '', another = ''] = await marksWithRoom(page)
    const { title } = await aRealFinding(({ id }) => id === another)
    const first = await page.$(`.timeline-mark[data-mark="${one}"]`)
    const detail = () => page.$eval('.timeline-detail-title', ({ textContent }) => textContent)
    const before = await detail()
    await first?.hover()
    await waitUntil('another is told of', async () => (await detail()) !== before)
    const hovered = await detail()
    await page.mouse.move(5, 5)
    await waitUntil('the first is told of again', async () => (await detail()) === before)
    await first?.click()
    await page.mouse.move(5, 5)
    await waitUntil('what is chosen stays', async () => (await detail()) === hovered)
    const other = await page.$(`.timeline-mark[data-mark="${another}"]`)
    await other?.scrollIntoView()
    const { x, y, width, height } = (await other?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    // Beside the mark: a finger needs no better aim than that.
    await page.touchscreen.tap(x + width / 2 + 8, y + height / 2)
    await waitUntil('what is touched is told of', async () => (await detail()) === title)
    expect(await page.evaluate(() => location.hash)).toBe('')
  })

  test('is saved as a PNG of twice its size and as an SVG that is well-formed and names its date', async () => {
    const page = await open(world, 360)
    await catchSaved(page)
    const { text: svg } = await savedBy(page, 'Save as SVG')
    const { root, width, height } = await page.evaluate((source) => {
      const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml')
      const [width, height] = ['width', 'height'].map((name) => Number(documentElement.getAttribute(name)))
      return { root: documentElement.nodeName, width, height }
    }, svg)
    expect(root).toBe('svg')
    expect(svg).toContain(`compiled ${formatUnbrokenDate((await realFeed()).compiled, 'en')}`)
    expect(svg).not.toMatch(/var\(|light-dark|class=/)
    const png = Buffer.from((await savedBy(page, 'Save as PNG')).head)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)])
    expect(width).toBe(1248)
  })
})
