// "This page": what a tab contacts, as this browser sees it, against what the server was asked.
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { axePath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, inEach, type World } from './in-browsers.ts'

const listed = [
  'www.tiktok.com',
  'mcs-ttp2.us.tiktok.com',
  'webcast.tiktok.com',
  'mon.tiktokv.com',
  'mon.tiktokv.us',
  'mon.tiktokv.eu',
  'mcs.tiktokw.us',
  'mcs.tiktokw.eu',
  'p16-sign-va.tiktokcdn.com',
  'p16.tiktokcdn-us.com',
  'p16.tiktokcdn-eu.com',
  'lf16.ttwstatic.com',
  'pull.ttlivecdn.com',
  'a.tiktokrow-cdn.com',
  'a.tiktokeu-cdn.com',
  'api.byteoversea.com',
  'sf16-sg.ibytedtos.com',
  'p16.ibyteimg.com',
  'api.isnssdk.com',
  's.bytedapm.com',
]
// Beside the lists: a look-alike, one from right to left, and one as long as names get.
const strange = ['tіktok.com', 'שלום.example', `${`${'a'.repeat(59)}.`.repeat(4)}example.com.x`]
const addressOf = (hosts: string[], variant = 'hosts') =>
  `/?variant=${variant}#${hosts.map((host, index) => `${host}*${(index % 3) + 1}`).join()}`

const loaded = (page: Page) => waitUntil('it has loaded', async () => (await page.title()) === 'Loaded')

/** Requests by host since a moment, without those that browsers make for themselves. */
const logged = ({ standIn }: World, since: number): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const request of standIn.requests.slice(since)) {
    const [host = '', ...path] = request.split('/')
    if (!/^(assets\/|\?variant)/.test(path.join('/')) || path.join('/').includes('worker')) continue
    counts[host] = (counts[host] ?? 0) + 1
  }
  return counts
}

const openFull = async (world: World, path = 'variant=') =>
  world.driven.extensionPage(`this-page.html#${await world.driven.tabId(path)}`, { width: 900, height: 800 })

const lookAt = async (page: Page) => {
  await page.waitForSelector('.page-look button')
  await page.click('.page-look button')
  await page.waitForSelector('.hosts li')
}

/** The list as it is shown: requests by host. */
const shown = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.host-row')].map((row) => [
        row.querySelector('.host-name')?.textContent ?? '',
        Number.parseInt(row.querySelector('.host-role + .host-figure')?.textContent ?? '', 10),
      ]),
    ),
  )

const untilShown = (page: Page, wanted: () => Record<string, number>) =>
  waitUntil('the list has the counts of the server’s log', async () => {
    const [is, should] = [await shown(page), wanted()]
    return JSON.stringify(Object.entries(is).sort()) === JSON.stringify(Object.entries(should).sort())
      ? is
      : Promise.reject(new Error(JSON.stringify({ is, should })))
  })

inBrowsers((world) => {
  test('counts what the server was asked: from before it was asked, and from after', async () => {
    const since = world.standIn.requests.length
    const { page } = await world.visit(addressOf([...listed, ...strange]))
    await loaded(page)
    const full = await openFull(world)
    await lookAt(full)
    await untilShown(full, () => logged(world, since))
    expect(Object.keys(await shown(full))).toEqual(expect.arrayContaining([...listed, 'xn--tktok-n2e.com']))
    await page.evaluate(() =>
      (globalThis as unknown as { loadFrom: (list: string) => unknown }).loadFrom('late.example.com*2'),
    )
    await untilShown(full, () => logged(world, since))
    expect((await shown(full))['late.example.com']).toBe(2)
    expect(await full.evaluate(() => document.body.textContent)).toContain('Some requests are not seen')
  })

  test('counts nothing before it is asked, and keeps nothing', async () => {
    const { page } = await world.visit(addressOf(['a.example.com']))
    await loaded(page)
    const full = await openFull(world)
    await full.waitForSelector('.page-look')
    expect(await full.$('.hosts')).toBeNull()
    await lookAt(full)
    const kept = await world.driven.inExtension(async ({ storage }) =>
      JSON.stringify([await storage.local.get(null), await storage.session.get(null)]),
    )
    expect(kept).not.toContain('a.example.com')
  })

  test('is not misled by a page that overwrites what it is measured with', async () => {
    const since = world.standIn.requests.length
    const { page } = await world.visit('/?variant=hosts')
    await page.evaluate(() => {
      const fake = { getEntriesByType: () => [], now: () => -1, timeOrigin: 0 }
      Object.defineProperty(globalThis, 'performance', { value: fake })
      Object.assign(globalThis, { PerformanceObserver: undefined, URL: undefined, Map: undefined })
      Object.defineProperty(document, 'cookie', {
        get: () => {
          throw new Error('no')
        },
      })
    })
    await page.evaluate(() => fetch('https://a.example.com/assets/loaded.css', { mode: 'no-cors' }).then(() => null))
    const full = await openFull(world)
    await lookAt(full)
    await untilShown(full, () => logged(world, since))
  })

  test('counts from its start every page, once that is switched on, and none once it is off', async () => {
    await world.send({ type: 'settings.change', change: { counting: true } })
    const registered = () =>
      world.driven.inExtension(async ({ scripting }) => (await scripting.getRegisteredContentScripts()).length)
    await waitUntil('the browser knows', async () => (await registered()) === 1)
    const since = world.standIn.requests.length
    const { page } = await world.visit(addressOf(listed.slice(0, 3)))
    await loaded(page)
    const full = await openFull(world)
    await untilShown(full, () => logged(world, since))
    await world.send({ type: 'settings.change', change: { counting: false } })
    await waitUntil('the browser knows', async () => (await registered()) === 0)
    await waitUntil('it has stopped', () => full.$('.page-state[data-on="false"]'))
  })

  test('asks for no more permissions, sends nothing, and can be used by everybody', async () => {
    const { page } = await world.visit(addressOf(listed))
    await loaded(page)
    const since = world.standIn.requests.length
    const full = await openFull(world)
    await lookAt(full)
    await full.evaluate(readFileSync(axePath(), 'utf8'))
    const violations = await full.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }
      return (await axe.run()).violations.map(({ id }) => id)
    })
    expect(violations).toEqual([])
    await full.setViewport({ width: 360, height: 700 })
    expect(await full.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const own = world.standIn.requests.slice(since).filter((request) => /tiktok|byte|example/.test(request))
    expect(own).toEqual([])
    const manifest = await world.driven.inExtension(async ({ runtime }) => runtime.getManifest())
    const { optional_permissions = [], optional_host_permissions = [] } = manifest as typeof manifest &
      Record<string, []>
    expect([manifest.permissions, manifest.host_permissions, optional_permissions, optional_host_permissions]).toEqual([
      ['storage', 'alarms', 'scripting'],
      ['*://*.tiktok.com/*'],
      [],
      // None of these is granted before it is asked for (reach.test.ts).
      ['*://*.capcut.com/*', '*://*.lemon8-app.com/*', 'https://*/*'],
    ])
  })

  test('says when its tab has moved to another site, and lists again once it is back', async () => {
    const { page } = await world.visit(addressOf(['a.example.com']))
    await loaded(page)
    const full = await openFull(world)
    await lookAt(full)
    await full.waitForSelector('.hosts')
    const says = () => full.evaluate(() => document.body.textContent?.includes('no longer on tiktok.com'))
    expect(await says()).toBe(false)
    await page.goto('https://www.example.com/?variant=plain')
    await waitUntil('it says so', says)
    expect(await full.$('.page-look')).toBeNull()
    await page.goto('https://www.tiktok.com/?variant=plain')
    await full.waitForSelector('.page-look')
    await page.close()
    await waitUntil('it says so', says)
  })

  test('leaves a private window to its own popup, whoever asks for it by its number', async () => {
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=hosts')
    const full = await openFull(world)
    await waitUntil('it says so', () =>
      full.evaluate(() => document.body.textContent?.includes('The tab is in a private window')),
    )
    expect(await full.$('.page')).toBeNull()
    await page.close()
  })
})

inEach(['chromium'], (world) => {
  test('is the popup’s third tab, which the arrow keys reach', async () => {
    const { page } = await world.visit(addressOf(listed))
    await loaded(page)
    await page.bringToFront()
    const popup = await world.driven.popup()
    await popup.waitForSelector('#tab-page')
    await popup.focus('#tab-findings')
    await popup.keyboard.press('ArrowLeft')
    await lookAt(popup)
    expect(await popup.evaluate(() => document.querySelector('[aria-selected="true"]')?.textContent)).toBe('This page')
    expect(await popup.$$('.page-owners button')).not.toHaveLength(0)
  })

  test('counts what a service worker answers the page, and not what that asks itself', async () => {
    const since = world.standIn.requests.length
    // A host of its own: a worker would serve the pages of other tests as well.
    const { page } = await world.visit('https://worker.tiktok.com/?variant=hosts')
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/assets/hosts-worker.js', { scope: '/' })
      await new Promise((resolve) => {
        if (navigator.serviceWorker.controller) resolve(null)
        navigator.serviceWorker.addEventListener('controllerchange', resolve)
      })
      await (await fetch('/assets/by-worker.css')).text()
    })
    const full = await openFull(world)
    await lookAt(full)
    const byPage = logged(world, since)['worker.tiktok.com'] ?? 0
    await untilShown(full, () => ({ 'worker.tiktok.com': byPage + 1 }))
    expect(await full.evaluate(() => document.querySelector('.page-kept')?.textContent)).toContain('worker.tiktok.com')
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister())
  })
})
