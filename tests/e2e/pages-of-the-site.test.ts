// The notice on pages that behave like the real ones: it is there, it is whole, it is out of the way.
import { expect, test } from 'vitest'
import type { Notice } from '../../tools/browser/notice.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers } from './in-browsers.ts'

inBrowsers((world) => {
  test('the notice shows on the site, in the bottom right corner, and moves nothing', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const rect = await notice.rect()
    expect(rect).not.toBeNull()
    expect(1280 - (rect?.x ?? 0) - (rect?.width ?? 0)).toBe(16)
    expect(800 - (rect?.y ?? 0) - (rect?.height ?? 0)).toBe(16)
    expect(await page.evaluate('window.__shift')).toBe(0)
  })

  test('the notice keeps off the controls of the page', async () => {
    const { page, notice } = await world.visit('/')
    await notice.waitFor('See the findings')
    const card = await notice.rect()
    const controls = await page.$eval('.controls', (element) => element.getBoundingClientRect().toJSON())
    expect(card).not.toBeNull()
    if (!card) return
    const isApart = card.x + card.width <= controls.x || card.y >= controls.bottom || card.y + card.height <= controls.y
    expect(isApart).toBe(true)
    await page.click('#next-video')
    await waitUntil('the page has scrolled', () => page.evaluate(() => scrollY > 0))
  })

  test('in-page navigation leaves the one notice where it is', async () => {
    const { page, notice } = await world.visit('/')
    await notice.waitFor('See the findings')
    await page.click('a[href="/explore"]')
    await waitUntil('the page has gone on', () => page.evaluate(() => location.pathname === '/explore'))
    await world.decided()
    expect((await notice.read()).hosts).toHaveLength(1)
    expect(await notice.control('See the findings')).not.toBeNull()
  })

  test('the notice outlives a body that is replaced twice', async () => {
    const { page, notice } = await world.visit('/?variant=replaced-body')
    await waitUntil('the body was replaced', () => page.evaluate('window.__replaced'))
    await notice.waitFor('See the findings')
    expect((await notice.read()).hosts).toHaveLength(1)
  })

  test('the notice shows under a strict policy with Trusted Types, and breaks none of its rules', async () => {
    const { page, notice } = await world.visit('/?variant=strict-csp')
    await notice.waitFor('See the findings')
    const rect = await notice.rect()
    expect(rect?.width).toBeGreaterThan(300)
    expect(await page.evaluate('window.__violations')).toEqual([])
  })

  test('a root font size of 62.5 % and hostile styles leave the notice as and where it is elsewhere', async () => {
    const look = async (notice: Notice) => ({
      rect: await notice.rect(),
      opacity: await notice.styleOf('.notice', 'opacity'),
      colours: [await notice.styleOf('.card', 'background-color'), await notice.styleOf('.card', 'color')],
      animations: await notice.styleOf('.notice', 'animation-name'),
    })
    const plain = await world.visit('/?variant=plain')
    await plain.notice.waitFor('See the findings')
    const expected = await look(plain.notice)
    await world.startAfresh()
    const { page, notice } = await world.visit('/?variant=hostile-css')
    await notice.waitFor('See the findings')
    expect(await look(notice)).toEqual(expected)
    // Nor by the element's own style, which goes before any style sheet of the page.
    await page.evaluate(() => {
      const moves = { transform: 'translate(300px)', inset: '90% 0 0 90%', position: 'static', zoom: '2', opacity: '0' }
      for (const host of document.querySelectorAll<HTMLElement>(':root > [popover]'))
        for (const [property, value] of Object.entries({ ...moves, display: 'none', scale: '0', width: '0' }))
          host.style.setProperty(property, value, 'important')
    })
    expect(await look(notice)).toEqual(expected)
  })

  test('a second page on the way back is restored with its notice', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.goto('https://www.tiktok.com/second')
    await world.decided()
    await page.evaluate(() => history.back())
    await waitUntil('the first page is back', () => page.evaluate(() => location.search === '?variant=plain'))
    await notice.waitFor()
    expect((await notice.read()).hosts).toHaveLength(1)
  })
})
