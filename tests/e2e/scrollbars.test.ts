// With scrollbars that take room, as on Windows and most of Linux. Browsers without a window hide theirs.
import { expect, test } from 'vitest'
import type { WindowSize } from '../../tools/browser/driven.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers } from './in-browsers.ts'
import { wideOn } from './wide.ts'

const sizes: WindowSize[] = [
  { width: 1280, height: 800 },
  { width: 700, height: 600 },
  { width: 320, height: 500 },
]

const pages = [
  { path: 'popup.html', ready: '.finding-entry-body', sizes: [{ width: 380, height: 600 }] },
  { path: 'findings.html#group=admitted', ready: '.timeline-svg', sizes },
  { path: 'options.html', ready: '.settings h1', sizes },
  // Low enough to scroll: there is little on it.
  { path: 'welcome.html', ready: '.notice-card', sizes: sizes.map(({ width }) => ({ width, height: 400 })) },
]

inBrowsers(
  (world) => {
    test.each(['en', 'ar-XB'])(
      'the notice keeps its legend and its buttons each in one row, in %s',
      async (language) => {
        await world.send({ type: 'settings.change', change: { language } })
        const { notice } = await world.visit('/?variant=plain')
        await notice.waitFor('See the findings')
        await notice.rect()
        await notice.unfold()
        expect(await notice.barBeside('.scroll-region'), 'the room of the scrollbar').toBeGreaterThan(5)
        expect(await notice.rowsIn('.sparkline-legend')).toBe(1)
        expect(await notice.rowsIn('.notice-actions')).toBe(1)
        expect(await notice.wide()).toEqual([])
      },
    )

    test.each(pages)('nothing is wider than its box on $path', async ({ path, ready, sizes }) => {
      const page = await world.driven.extensionPage(path, sizes[0])
      await waitUntil(`${path} is there`, () => page.$(ready))
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['ar-XB', 'rtl'],
      ] as const) {
        await world.send({ type: 'settings.change', change: { language } })
        await waitUntil(`it runs ${direction}`, () =>
          page.evaluate((wanted) => document.documentElement.dir === wanted, direction),
        )
        for (const size of sizes) {
          await page.setViewport(size)
          const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth)
          expect(bar, 'the room of the scrollbar').toBeGreaterThan(10)
          expect({ language, size, wide: await wideOn(page) }).toEqual({ language, size, wide: [] })
        }
      }
    })
  },
  { scrollbars: 'classic' },
)
