// Firefox on a phone: a touch screen and nothing else to point with, and a phone's window.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inEach } from './in-browsers.ts'

const phone = { width: 390, height: 844 }
const least = 24
const forWhatIsPressedMost = 44

/** How high and wide what answers to a finger is, by what lies where it would touch: a label answers for its field. */
const measure = (selector: string, atMost: number): { what: string; width: number; height: number }[] => {
  const counts = new Map<string, number>()
  const isFirstOfItsKind = (element: Element) => {
    const kind = `${element.tagName}.${element.className} ${element.parentElement?.className}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return (counts.get(kind) ?? 0) <= atMost
  }
  const fieldOf = (element: Element | null) => {
    const label = element?.closest('label')
    return label ? (label.control ?? label) : element
  }
  const reach = (element: Element, x: number, y: number, dx: number, dy: number) => {
    let steps = 0
    const isHit = (step: number) => {
      const hit = fieldOf(document.elementFromPoint(x + dx * step, y + dy * step))
      return hit !== null && (element.contains(hit) || hit === element)
    }
    while (steps < 60 && isHit(steps + 1)) steps += 1
    return steps
  }
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1,
  )
  return shown.filter(isFirstOfItsKind).map((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    // The first line of what is broken into several.
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const [x, y] = [Math.round(rect.x + rect.width / 2), Math.round(rect.y + rect.height / 2)]
    const what = `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 30)}`
    return {
      what,
      width: reach(element, x, y, -1, 0) + 1 + reach(element, x, y, 1, 0),
      height: reach(element, x, y, 0, -1) + 1 + reach(element, x, y, 0, 1),
    }
  })
}

const smallOnes = async (page: Page, selector: string, size: number) => {
  const all = await page.evaluate(measure, selector, 2)
  expect(all.length, selector).toBeGreaterThan(0)
  // Neighbours begin in the middle of a pixel.
  return all.filter(({ width, height }) => width < size - 1 || height < size - 1)
}

/**
 * Without the link that comes into sight only by the keyboard, and the picture of a notice. Marks of the timeline are as
 * small as days: what is pointed near them counts, and there is a table.
 */
const everything = ':is(a[href], button, input, select, textarea, summary):not(svg *, .findings-skip, [inert] *)'

const pages: [path: string, ready: string, pressedMost: string][] = [
  ['popup.html', '[role=tab]', '.tabs button, .switch button, .popup-actions .text-button, .button, summary'],
  ['findings.html', '.filter-chip', '.filter-chip, .search-box, .button, .year-nav a, .findings-terms nav a'],
  ['options.html', '.switch', '.switch button, .button, select, input'],
  ['request.html', 'input', '.button, input, select'],
  ['welcome.html', '.switch', '.switch button'],
]

inEach(
  ['firefox'],
  (world) => {
    test('the card can be used by touch, folded and unfolded', async () => {
      const { page, notice } = await world.visit('/?variant=plain', phone)
      await notice.waitFor('See the findings')
      expect(await page.evaluate(() => matchMedia('(pointer: coarse) and (hover: none)').matches)).toBe(true)
      const pressable = async () =>
        (await notice.shown()).filter(({ role }) => ['button', 'link', 'menuitem'].includes(role))
      const expectLarge = async (names: string[]) => {
        for (const { name, rect } of await pressable()) {
          const size = names.includes(name) ? forWhatIsPressedMost : least
          expect(Math.min(rect.width, rect.height), name).toBeGreaterThanOrEqual(size - 1)
        }
      }
      const most = ['Settings', 'Close', 'See the findings', 'Remind me', 'Reminders off']
      await expectLarge(most)
      await notice.unfold()
      await notice.click('Remind me')
      const choices = ['Tomorrow', 'Next week', 'In 30 days', 'When something new is reported']
      expect((await pressable()).map(({ name }) => name)).toEqual(expect.arrayContaining(choices))
      await expectLarge([...most, ...choices])
      await notice.tap('Tomorrow')
      await notice.waitFor('Undo')
    })

    test('a touch of the card is not the page’s', async () => {
      const { page, notice } = await world.visit('/?variant=listening', phone)
      await notice.waitFor('See the findings')
      const { x, y, width, height } = await notice.rect()
      const [middle, centre] = [x + width / 2, y + height / 2]
      const heard = () => page.evaluate('window.__heard') as Promise<Record<string, number>>
      const swipe = async (from: number) => {
        await page.touchscreen.touchStart(middle, from)
        await page.touchscreen.touchMove(middle, from - 40)
        await page.touchscreen.touchEnd()
      }
      await swipe(centre)
      expect(await heard()).toEqual({})
      // It would hear of one beside the card.
      await swipe(y / 2)
      expect(Object.keys(await heard())).toEqual(expect.arrayContaining(['touchstart', 'touchmove']))
    })

    test.each(pages)('%s can be used by touch, and is no wider than the window', async (path, ready, pressedMost) => {
      const page = await world.driven.extensionPage(path, phone)
      await waitUntil('it is drawn', () =>
        page.evaluate((selector) => document.querySelector(selector) !== null, ready),
      )
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect.soft(await smallOnes(page, everything, least)).toEqual([])
      expect.soft(await smallOnes(page, pressedMost, forWhatIsPressedMost)).toEqual([])
      await page.close()
    })
  },
  { touch: true },
)
