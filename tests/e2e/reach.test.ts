// Other services and other sites: what is asked of the browser by a click, shown then, and given back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'
import { launch } from '../../tools/browser/launch.ts'
import { notice } from '../../tools/browser/notice.ts'
import { type PromptAnswer, type Prompts, promptsFor } from '../../tools/browser/prompts-for.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor } from './in-browsers.ts'
import { storyIn } from './turns.ts'

const capcut = 'https://www.capcut.com/?variant=plain'
const news = 'https://news.example/?variant=plain'
const atInstall = ['*://*.tiktok.com/*']
const none = /^CapCut: no findings/

describe.each(storyIn('chromium'))('in %s', (name) => {
  let standIn: StandIn
  let driven: Driven
  let prompts: Prompts
  let settings: Page

  beforeAll(async () => {
    standIn = await startStandIn()
    prompts = await promptsFor[name]()
    driven = await launch(name, { extension: buildFor[name], standIn, privateWindows: true, ...prompts.options })
    settings = await driven.extensionPage('options.html')
  })
  afterAll(async () => {
    await driven?.close()
    await standIn?.close()
  })

  const granted = () =>
    driven.inExtension(async ({ permissions }) => ((await permissions.getAll()).origins ?? []).sort())
  const registered = () =>
    driven.inExtension(async ({ scripting }) => (await scripting.getRegisteredContentScripts()).map(({ id }) => id))

  const switchOf = async (part: string) => {
    await settings.bringToFront()
    return waitUntil('the settings have it', () => settings.$(`#switch-reach-${part}`))
  }
  const isOn = async (part: string) =>
    (await switchOf(part)).evaluate((element) => element.getAttribute('aria-checked') === 'true')
  const press = async (part: string, answer?: PromptAnswer) => {
    await (await switchOf(part)).click()
    if (answer) await prompts.answer(driven, answer)
  }
  const switchOff = async (part: string) => {
    await press(part)
    await waitUntil('the browser has put its script away', async () => !(await registered()).includes(part))
  }
  /** Chromium does not ask for what was granted once, and given back by the extension itself. */
  const whereGrantedBefore = name === 'firefox' ? 'allow' : undefined
  const until = (what: string, origins: string[]) =>
    waitUntil(what, async () => JSON.stringify(await granted()) === JSON.stringify([...origins].sort()))

  const loadOfTikTok = async (page: Page) => {
    await waitUntil('the page is there', () => page.evaluate(() => document.readyState === 'complete'))
    await page.evaluate(async () => {
      await fetch('https://analytics.tiktok.com/i18n/pixel/events.js', { mode: 'no-cors' })
      const frame = document.createElement('iframe')
      frame.src = 'https://www.tiktok.com/player/v1/1?variant=plain'
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve))
    })
  }
  const buttonOver = (tab: number) =>
    driven.inExtension(
      async ({ action }, tabId) => [await action.getBadgeText({ tabId }), await action.getTitle({ tabId })].join(' '),
      tab,
    )

  test('nothing is granted, and nothing runs on other sites, before it is asked for', async () => {
    expect(await granted()).toEqual(atInstall)
    expect(await registered()).toEqual([])
    expect(await isOn('capcut')).toBe(false)
    expect(await isOn('elsewhere')).toBe(false)
  })

  test('the scripts on the site know nothing of it, so they cost what they did', () => {
    const scripts = ['detection.js', 'notice.js', 'notice-more.js', 'observer.js']
    const texts = scripts.map((script) => readFileSync(join(buildFor[name], script), 'utf8'))
    for (const text of texts) expect(text).not.toMatch(/capcut|lemon8|elsewhere\.|i18n\/pixel/i)
    // The same words, where they are.
    expect(readFileSync(join(buildFor[name], 'background.js'), 'utf8')).toMatch(/capcut.*lemon8/)
    expect(readFileSync(join(buildFor[name], 'elsewhere.js'), 'utf8')).toContain('i18n/pixel')
  })

  test.runIf(name === 'chromium')('no script of ours runs on other sites before it is asked for', async () => {
    const scriptsOn = async (address: string) => {
      const page = await driven.newPage()
      const session = await page.createCDPSession()
      const scripts: string[] = []
      session.on('Debugger.scriptParsed', ({ url }) => {
        if (url.startsWith(driven.baseUrl)) scripts.push(url.slice(driven.baseUrl.length))
      })
      await session.send('Debugger.enable')
      await page.goto(address)
      await loadOfTikTok(page)
      await page.close()
      return scripts
    }
    expect([...(await scriptsOn(news)), ...(await scriptsOn(capcut))]).toEqual([])
    expect(await scriptsOn('https://www.tiktok.com/?variant=plain')).toContain('detection.js')
  })

  test('a refusal switches nothing on, and the settings say so', async () => {
    await press('capcut', 'deny')
    await waitUntil('it is said', () =>
      settings.evaluate(() =>
        document.querySelector('.settings-status')?.textContent?.includes('did not grant access'),
      ),
    )
    expect(await isOn('capcut')).toBe(false)
    expect([await granted(), await registered()]).toEqual([atInstall, []])
    expect(await driven.inExtension(async ({ storage }) => storage.local.get('reach'))).toEqual({})
  })

  test('a service that is allowed has a notice, in open tabs at once, which is gone with the access', async () => {
    const visit = () => driven.inExtension(async ({ storage }) => storage.session.get('visit'))
    const before = await visit()
    const open = await driven.open(capcut)
    await press('capcut', 'allow')
    await until('it is granted', [...atInstall, '*://*.capcut.com/*'])
    await open.bringToFront()
    const shown = notice(open)
    await shown.waitFor(none)
    await shown.click(none)
    await shown.waitFor('See the findings')
    expect(await shown.text()).toContain('None of the findings concerns CapCut')
    expect(await shown.text()).toContain('CapCut is a separate product')
    expect(await shown.control('Remind me')).toBeNull()
    expect(await visit()).toEqual(before)
    await switchOff('capcut')
    await until('it is given back', atInstall)
    await shown.waitGone()
    const later = await driven.open(capcut)
    expect(await notice(later).text()).toBe('')
  })

  test('the settings say when access was withdrawn in the browser, and can ask for it again', async () => {
    await press('capcut', whereGrantedBefore)
    await until('it is granted', [...atInstall, '*://*.capcut.com/*'])
    await withdraw(driven, '*://*.capcut.com/*')
    await waitUntil('it is said', () =>
      settings.evaluate(() => document.body.textContent?.includes('The browser no longer grants this access')),
    )
    expect(await isOn('capcut')).toBe(true)
    const page = await driven.open(capcut)
    expect(await notice(page).text()).toBe('')
    await switchOff('capcut')
    expect(await granted()).toEqual(atInstall)
  })

  test('with all sites, the button says what a page loads of TikTok, until that is switched off', async () => {
    await press('capcut', 'allow')
    await until('it is granted', [...atInstall, '*://*.capcut.com/*'])
    await press('elsewhere', 'allow')
    await until('all is granted', [...atInstall, '*://*.capcut.com/*', 'https://*/*'])
    const page = await driven.open(news)
    await loadOfTikTok(page)
    const both = /^TT WhoSees · This page loads TikTok’s pixel and an embedded TikTok player\.$/
    // Its address is not told to the extension once all is given back; its number stays.
    const tab = await driven.tabId('news.example')
    await waitUntil('the button says so', async () => both.test(await buttonOver(tab)))
    if (name === 'chromium') {
      await page.bringToFront()
      const popup = await driven.popup()
      await waitUntil('the popup says so', () =>
        popup.evaluate(() => document.querySelector('.popup-seen')?.textContent?.startsWith('This page loads')),
      )
      await popup.close()
    }
    const stored = await driven.inExtension(async ({ storage: { local, session } }) =>
      JSON.stringify([await local.get(null), await session.get(null)]),
    )
    expect(stored.includes('news.example')).toBe(false)
    await switchOff('elsewhere')
    // In Chromium, what lies within a pattern goes with it: neither the site's own access may, nor that of a service.
    await until('all is given back', [...atInstall, '*://*.capcut.com/*'])
    await waitUntil('the button is as before', async () => /^ WhoSees:/.test(await buttonOver(tab)))
    await switchOff('capcut')
    await until('and so is the other', atInstall)
  })

  test('a private window is left out', async () => {
    await press('elsewhere', whereGrantedBefore)
    await until('all is granted', [...atInstall, 'https://*/*'])
    const open = await driven.open('https://open.example/?variant=plain')
    await loadOfTikTok(open)
    const openTab = await driven.tabId('open.example')
    await waitUntil('the button has its mark', async () => (await buttonOver(openTab)).startsWith('TT'))
    const page = await driven.openPrivate('https://private.example/?variant=plain')
    await loadOfTikTok(page)
    const privateTab = await driven.tabId('private.example')
    const answersOf = (tab: number) =>
      driven.inExtension(
        ({ tabs }, tabId) => tabs.sendMessage(tabId, { type: 'elsewhere.look' }).catch(() => 'nobody'),
        tab,
      )
    expect(await answersOf(openTab)).toEqual(['pixel', 'player'])
    expect(await answersOf(privateTab)).toBe('nobody')
    expect(await buttonOver(privateTab)).not.toContain('TT')
    await page.close()
    await switchOff('elsewhere')
    await until('all is given back', atInstall)
  })
})

/** As on the browser's own page of the extension. */
const withdraw = async (driven: Driven, origin: string): Promise<void> => {
  const id = driven.extensionId
  if (driven.name === 'firefox') {
    const permissions = "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')"
    const what = `{ permissions: [], origins: ${JSON.stringify([origin])} }`
    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`
    const call = `${permissions}.ExtensionPermissions.remove(${JSON.stringify(id)}, ${what}, ${extension})`
    await inFirefoxChrome(driven.browser, `${call}.then(() => null)`)
    return
  }
  const extensions = await driven.newPage()
  await extensions.goto('chrome://extensions')
  await extensions.evaluate(
    (extension, host) => {
      type Private = { removeHostPermission: (id: string, host: string) => Promise<void> }
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome
      return developerPrivate.removeHostPermission(extension, host)
    },
    id,
    origin,
  )
  await extensions.close()
}
