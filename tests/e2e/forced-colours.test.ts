// In the few colours of the user's own system, state is told by lines and grounds, not by weight or colour alone.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { aRealFinding } from '../fixtures/real-feed.ts'
import { inBrowsers } from './in-browsers.ts'

/** What is drawn around and behind an element: edges that stand out from the page (WCAG 1.4.11), and its ground. */
const look = (element: Element) => {
  const style = getComputedStyle(element)
  const luminanceOf = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255) ** 2.2)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  // In the colours that are forced here, pages are white.
  const canBeSeen = (color: string) => !/^rgba\(.*, 0\)$/.test(color) && 1.05 / luminanceOf(color) >= 3
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
  const edges = sides.map((side) => {
    const [width, color] = [style[`border${side}Width`], style[`border${side}Color`]]
    return style[`border${side}Style`] !== 'none' && width !== '0px' && canBeSeen(color) ? width : null
  })
  return { edges, ground: style.backgroundColor }
}

const lookOf = (page: Page, selector: string) => page.$eval(selector, look)

const states = [
  {
    what: 'the selected tab',
    path: 'popup.html',
    on: '[role=tab][aria-selected=true]',
    off: '[role=tab][aria-selected=false]',
  },
  {
    what: 'a chosen filter',
    path: 'findings.html#region=EU&list',
    on: '.filter-chip[aria-pressed=true]',
    off: '.filter-chip[aria-pressed=false]',
  },
  {
    what: 'the finding that was asked for',
    path: `findings.html#finding=${(await aRealFinding()).id}`,
    on: '.finding-article[data-target=true]',
    off: '.finding-article[data-target=false]',
  },
  {
    what: 'a switch',
    path: 'options.html',
    on: '[role=switch][aria-checked=true]',
    off: '[role=switch][aria-checked=false]',
  },
]

inBrowsers(
  (world) => {
    test.each(states)('$what has another edge or ground than the others', async ({ path, on, off }) => {
      const page = await world.driven.extensionPage(path, { width: 1000, height: 800 })
      await waitUntil('both are there', async () => (await page.$(on)) && (await page.$(off)))
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      expect(await lookOf(page, on)).not.toEqual(await lookOf(page, off))
    })

    test('the mark of the timeline that has the focus has a ring of its own', async () => {
      const page = await world.driven.extensionPage('findings.html', { width: 1000, height: 800 })
      await waitUntil('the timeline is drawn', () => page.$('.timeline-mark[role=button]'))
      await page.focus('.timeline-years')
      for (let count = 0; count < 4; count += 1) await page.keyboard.press('Tab')
      await waitUntil('there is a ring', () => page.$('.timeline-ring'))
      const [ring, line] = await page.$$eval('.timeline-ring, .timeline-base', (parts) =>
        parts.map((part) => getComputedStyle(part).stroke),
      )
      expect(ring).not.toBe(line)
      expect(ring).not.toBe('none')
    })

    test('the line that says what was saved has an edge', async () => {
      const page = await world.driven.extensionPage('options.html', { width: 1000, height: 800 })
      await waitUntil('the settings are there', () => page.$('#switch-slim-tab'))
      await page.click('#switch-slim-tab')
      await waitUntil('it is saved', () => page.$eval('.settings-status [role=status]', (line) => line.textContent))
      expect((await lookOf(page, '.settings-status [role=status]')).edges).not.toContain(null)
    })

    test('the item of the menu that has the focus has a line around it, also where the mouse opened the menu', async () => {
      const { notice } = await world.visit('/?variant=plain')
      await notice.click('Remind me')
      await notice.waitFor('Tomorrow')
      expect(await notice.styleOf('.menu button:focus', 'outlineStyle')).toBe('solid')
      expect(await notice.styleOf('.menu button:not(:focus)', 'outlineStyle')).toBe('none')
    })

    test('buttons that look like words have the colour of links', async () => {
      const page = await world.driven.extensionPage('popup.html', { width: 380, height: 600 })
      await waitUntil('the popup is there', () => page.$('.text-button'))
      const colours = await page.$$eval('.text-button, .external-link', (all) =>
        all.map((one) => getComputedStyle(one).color),
      )
      expect(colours.length).toBeGreaterThan(1)
      expect(new Set(colours).size).toBe(1)
    })
  },
  { forcedColors: true },
)
