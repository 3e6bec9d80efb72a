// What the page asks, and where people write in it, is never under the notice; the site's own viewer is no question.
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../../tools/browser/notice.ts'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const tab = /^Who sees TikTok data\?/

/**
 * Not 1,000: the notice looks once a second, and then only when the page is idle, so that the look takes nothing from it.
 * A page that is never idle makes it wait for up to a second more; none of these is so busy.
 */
const stepsBackWithinMs = 1_500

type Rect = { x: number; y: number; width: number; height: number }

const overlap = (one: Rect, other: Rect) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const rectOf = (page: Page, expression: string) =>
  page.evaluate(`(() => {
    const { x, y, width, height } = (${expression}).getBoundingClientRect()
    return { x, y, width, height }
  })()`) as Promise<Rect>

const banner = `document.querySelector('tiktok-cookie-banner').shadowRoot.querySelector('div')`

/** The notice as it is seen, or null. */
const seenAt = async (notice: Notice) => (await notice.region())?.rect ?? null

const staysOff = async (page: Page, notice: Notice, expression: string, timeoutMs = 2_500) => {
  await waitUntil(
    'the notice is not over it',
    async () => {
      const at = await seenAt(notice)
      return at === null || !overlap(at, await rectOf(page, expression))
    },
    { timeoutMs },
  )
}

const showTabFrom = async (world: World) => {
  const { notice, page } = await world.visit('/?variant=plain')
  await notice.waitFor('See the findings')
  await world.decided()
  await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
  return page
}

inBrowsers((world) => {
  describe('the consent banner', () => {
    test('is free on a desktop when it was there first', async () => {
      const { page, notice } = await world.visit('/?variant=consent&after=0', desktop)
      await notice.waitFor('See the findings')
      await staysOff(page, notice, banner)
      await notice.waitFor('See the findings')
    })

    test.each([
      { form: 'card', ...desktop },
      { form: 'slim tab', ...desktop },
      { form: 'slim tab', ...phone },
    ])('is free of the $form when it comes later, at $width px', async ({ form, width, height }) => {
      if (form === 'slim tab') await showTabFrom(world)
      const { page, notice } = await world.visit('/?variant=consent', { width, height })
      const control = form === 'card' ? 'See the findings' : tab
      await notice.waitFor(control)
      await page.evaluate('window.__open()')
      await staysOff(page, notice, banner)
      await notice.waitFor(control)
    })

    test.each(['first', 'later'])('makes the sheet on a phone wait for its answer when it comes %s', async (when) => {
      const { page, notice } = await world.visit(`/?variant=consent${when === 'first' ? '&after=0' : ''}`, phone)
      if (when === 'later') {
        await notice.waitFor('See the findings')
        await page.evaluate('window.__open()')
      }
      await page.waitForSelector('tiktok-cookie-banner')
      await waitUntil('the sheet waits', async () => (await seenAt(notice)) === null, { timeoutMs: 2_500 })
      const { x, y, width, height } = await rectOf(page, `${banner}.querySelector('button')`)
      await page.mouse.click(x + width / 2, y + height / 2)
      expect(await page.evaluate('window.__answers')).toBe(1)
      await notice.waitFor('See the findings')
    })

    test('that goes by itself lets the sheet on a phone come back, without an event', async () => {
      const { page, notice } = await world.visit('/?variant=consent&after=0', phone)
      await world.decided()
      await waitUntil('the sheet waits', async () => (await seenAt(notice)) === null, { timeoutMs: 2_500 })
      await page.evaluate(() => document.querySelector('tiktok-cookie-banner')?.remove())
      await notice.waitFor('See the findings')
    })
  })

  describe('a sheet that opens by itself', () => {
    const sizes = [desktop, phone]
    test.each(sizes.flatMap((size) => ['', '&modal'].map((modal) => ({ ...size, modal }))))(
      'makes the notice step back: $width px $modal',
      async ({ width, height, modal }) => {
        const { page, notice } = await world.visit(`/?variant=sheet${modal}`, { width, height })
        await notice.waitFor('See the findings')
        await page.evaluate('window.__open()')
        await notice.waitGone(stepsBackWithinMs)
        await page.click('[role=dialog] button:last-of-type')
        await notice.waitFor('See the findings')
      },
    )

    test('makes it step back also where it opens deep in the page, which is looked at in four turns', async () => {
      const { page, notice } = await world.visit('/?variant=sheet&deep', desktop)
      await notice.waitFor('See the findings')
      await page.evaluate('window.__open()')
      await notice.waitGone(4_000 + stepsBackWithinMs)
    })

    test.each([
      { after: 1300, ...desktop },
      { after: 800, ...phone },
    ])('makes it step back when it opens $after ms after a click: $width px', async ({ after, width, height }) => {
      const { page, notice } = await world.visit(`/?variant=sheet&on=click&after=${after}`, { width, height })
      await notice.waitFor('See the findings')
      await page.click('article', { offset: { x: 20, y: 20 } })
      await page.waitForSelector('[role=dialog]')
      await notice.waitGone(stepsBackWithinMs)
    })
  })

  describe('a field to write in', () => {
    test.each(['editable', 'tabindex', 'textbox'])('is free of the card: %s', async (as) => {
      const { page, notice } = await world.visit(`/?variant=composer&as=${as}`, desktop)
      await notice.waitFor('See the findings')
      await staysOff(page, notice, `document.getElementById('field')`)
    })

    test.each(['editable', 'tabindex', 'textbox'])('is free of the slim tab, and takes the click: %s', async (as) => {
      await showTabFrom(world)
      const { page, notice } = await world.visit(`/?variant=composer&as=${as}`, desktop)
      await notice.waitFor(tab)
      await staysOff(page, notice, `document.getElementById('field')`)
      await page.click('#field')
      expect(await page.evaluate('window.__clicks')).toBe(1)
      expect(await notice.control('See the findings')).toBeNull()
    })
  })

  test('a button that comes under the card while a hand is on it is free once that has let go', async () => {
    const { page, notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('See the findings')
    const card = await waitUntil('the card is seen', () => seenAt(notice))
    await page.mouse.move(card.x + card.width / 2, card.y + card.height - 40)
    await page.evaluate(({ x, y }) => {
      const button = document.createElement('button')
      button.id = 'under'
      button.style.cssText = `position: fixed; left: ${x + 20}px; top: ${y + 20}px; width: 300px; height: 100px`
      document.body.append(button)
    }, card)
    await page.setViewport({ ...desktop, width: desktop.width + 1 })
    // Long enough for the look that the new size brings, and the ones after it.
    await rest(2_500)
    expect(await seenAt(notice)).not.toBeNull()
    await page.mouse.move(5, 400)
    await staysOff(page, notice, `document.getElementById('under')`, 6_000)
  })

  describe('the viewer of the site', () => {
    test.each(['', '&modal'])('is no question: the notice stays%s', async (modal) => {
      const { page, notice } = await world.visit(`/?variant=viewer${modal}`, desktop)
      await notice.waitFor('See the findings')
      await rest(1_500)
      expect(await notice.control('See the findings')).not.toBeNull()
      await staysOff(page, notice, `document.getElementById('ask')`)
      await page.click('#ask')
      await notice.waitGone(stepsBackWithinMs)
      await page.click('#close')
      await notice.waitFor('See the findings')
    })

    // Whatever the notice said under it, nobody would see.
    test('has the notice wait where the browser lets nothing else be used', async () => {
      const { page, notice } = await world.visit('/?variant=viewer&native', desktop)
      await world.decided()
      await rest(1_500)
      expect(await notice.present()).toBe(false)
      expect((await world.stored()).history ?? {}).not.toMatchObject({ lastNoticeAt: expect.any(Number) })
      await page.click('#close-native')
      await notice.waitFor('See the findings')
      await notice.click('Close')
      await waitUntil('it is closed', async () => !(await notice.control('See the findings')))
    })
  })
})
