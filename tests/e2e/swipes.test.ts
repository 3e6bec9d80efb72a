// A page that behaves as the site: from video to video the notice stays, costs nothing, and leaves the keys to the page.
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type Visited, type World } from './in-browsers.ts'

const desktop = { width: 1280, height: 800 }

const visitEndless = async (world: World): Promise<Visited> => {
  const visited = await world.visit('/?variant=endless', desktop)
  await visited.notice.waitFor('See the findings')
  await world.decided()
  return visited
}

const keysOf = (page: Page) => page.evaluate('window.__keys') as Promise<Record<string, number>>

/** Counts the visits that the background is told of from now on. */
const hearVisits = async ({ driven }: World) => {
  await driven.inExtension(async ({ runtime }) => {
    const heard = { visits: 0 }
    Object.assign(globalThis, { heard })
    runtime.onMessage.addListener((message: unknown) => {
      if ((message as { type: string }).type === 'visit') heard.visits += 1
    })
  })
  return () => driven.inExtension(async () => (globalThis as unknown as { heard: { visits: number } }).heard.visits)
}

const swipeTo = async (page: Page, video: number) => {
  for (let count = 0; count < video; count += 1) await page.keyboard.press('ArrowDown')
  await waitUntil('the last video is there', () => page.evaluate((to) => location.pathname.endsWith(`/${to}`), video))
}

/** What a page can do about its addresses, many times over. */
const floods = {
  // Each keeps its driver busy for a while; ten thousand are a unit test's (visit-reporter.test.ts).
  'addresses by the hundred': () => {
    for (let count = 0; count < 300; count += 1) history.replaceState({}, '', `/@someone/video/${count}`)
  },
  'a pushState of its own': () => {
    const { pushState } = History.prototype
    History.prototype.pushState = function (...args) {
      for (let count = 0; count < 5; count += 1) pushState.apply(this, args)
    }
    for (let count = 0; count < 10; count += 1) history.pushState({}, '', `/@someone/video/${count}`)
  },
  'made-up events': () => {
    for (let count = 0; count < 10_000; count += 1) {
      globalThis.navigation?.dispatchEvent(new Event('currententrychange'))
      document.dispatchEvent(new Event('visibilitychange'))
    }
  },
}

inBrowsers((world) => {
  describe('from video to video', () => {
    test('the one notice stays where it is, and the background is not told', async () => {
      const heardVisits = await hearVisits(world)
      const { page, notice } = await visitEndless(world)
      const before = await notice.rect()
      await swipeTo(page, 50)
      expect(await notice.rect()).toEqual(before)
      expect((await notice.read()).hosts).toHaveLength(1)
      await world.decided()
      expect(await heardVisits()).toBe(1)
    })

    test('with reminders off the background is not told, until they are switched on', async () => {
      await world.send({ type: 'settings.change', change: { reminders: false } })
      const heardVisits = await hearVisits(world)
      const { page } = await world.visit('/?variant=endless', desktop)
      await world.decided()
      await swipeTo(page, 10)
      await world.decided()
      expect(await heardVisits()).toBe(1)
      await world.send({ type: 'settings.change', change: { reminders: true } })
      await waitUntil('the next video is told of', async () => {
        await page.keyboard.press('ArrowDown')
        return (await heardVisits()) === 2
      })
    })

    test.each(Object.entries(floods))('a page can make the extension tell no more: %s', async (_, flood) => {
      const heardVisits = await hearVisits(world)
      const { page, notice } = await visitEndless(world)
      await page.evaluate(`(${flood})()`)
      await world.decided()
      expect(await heardVisits()).toBe(1)
      expect(await notice.control('See the findings')).not.toBeNull()
    })
  })

  test('the keys are the page’s while the notice stands, and not while the focus is in it', async () => {
    const { page, notice } = await visitEndless(world)
    const keys = ['l', 'm', ' ', 'ArrowDown', 'ArrowUp'] as const
    for (const key of keys) await page.keyboard.press(key)
    const all = { l: 1, m: 1, ' ': 1, ArrowDown: 1, ArrowUp: 1 }
    expect(await keysOf(page)).toEqual(all)
    await notice.unfold()
    await page.keyboard.press(' ')
    await notice.waitFor('More')
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    for (const key of ['l', 'm', 'ArrowDown', 'ArrowUp'] as const) await page.keyboard.press(key)
    expect(await keysOf(page)).toEqual(all)
    await page.keyboard.press('Escape')
    await page.mouse.click(640, 400)
    await page.keyboard.press('l')
    expect(await keysOf(page)).toEqual({ ...all, l: 2 })
  })

  test('the notice goes off a panel of five hundred controls within seconds', async () => {
    const { page, notice } = await visitEndless(world)
    await page.click('#comments')
    await page.mouse.move(640, 300)
    await waitUntil(
      'the notice is on the other side',
      async () => {
        const at = await notice.region()
        return at && at.rect.x + at.rect.width <= 880
      },
      { timeoutMs: 4_000 },
    )
  })

  test.each([false, true])('the viewer is the site, and the notice stays (aria-modal: %s)', async (isModal) => {
    const { page, notice } = await visitEndless(world)
    await page.evaluate(`window.__view(${isModal})`)
    await swipeTo(page, 3)
    expect(await notice.control('See the findings')).not.toBeNull()
    await page.click('#close')
    expect(await notice.control('See the findings')).not.toBeNull()
  })
})
