// Firefox, by WebDriver BiDi. An extension installed this way is temporary: preferences keep its address and what it has
// stored from one start to the next, so that a restart can be tested.
import { resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { drive } from './drive.ts'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { findBrowser } from './find-browser.ts'
import { allowPrivateWindows, openPrivateWindow, openToolbarPopup } from './firefox-windows.ts'
import { manifestOf } from './manifest.ts'
import { layProbeExtension } from './probe-extension.ts'
import { waitUntil } from './wait-until.ts'

const uuid = '0f5bd1a4-58a5-4c3f-9d6e-7c1f0a9e2b36'

type Preferences = Record<string, string | number | boolean>

const quietPreferences: Preferences = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
}

const proxyPreferences = ({ standIn, direct = '' }: LaunchOptions): Preferences =>
  standIn
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': standIn.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': standIn.port,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': direct,
        'network.trr.mode': 5,
      }
    : {}

const preferencesOf = (options: LaunchOptions, geckoId: string): Preferences => ({
  ...quietPreferences,
  ...proxyPreferences(options),
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  ...(options.motion ? {} : { 'ui.prefersReducedMotion': 1 }),
  ...(options.lang ? { 'intl.locale.requested': options.lang, 'intl.accept_languages': options.lang } : {}),
  ...(options.colorScheme
    ? { 'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1 }
    : {}),
})

const geckoIdOf = (extension: string): string => {
  const id = manifestOf(extension).browser_specific_settings?.gecko?.id
  if (!id) throw new Error(`The manifest in ${extension} has no gecko id, so Firefox gives it none to keep.`)
  return id
}

const start = async (profile: string, executablePath: string, options: LaunchOptions): Promise<Started> => {
  const geckoId = manifestOf(options.extension).browser_specific_settings?.gecko?.id
  if (!geckoId)
    throw new Error(`The manifest in ${options.extension} has no gecko id, so Firefox gives it none to keep.`)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: Boolean(options.standIn),
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    extraPrefsFirefox: preferencesOf(options, geckoId),
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
  })
  const folders = [resolve(options.extension), ...((options.probe ?? true) ? [layProbeExtension()] : [])]
  if (options.privateWindows) await allowPrivateWindows(browser, folders.map(geckoIdOf))
  for (const folder of folders) await browser.installExtension(folder)
  return { browser, version: await browser.version(), extensionId: geckoId, baseUrl: `moz-extension://${uuid}/` }
}

// Firefox never reports that an extension's page has loaded, so the page itself is asked.
const goToExtension = async (page: Page, url: string): Promise<void> => {
  let failure: unknown = null
  page.goto(url, { timeout: 0 }).catch((error: unknown) => {
    failure = error
  })
  await waitUntil(`${url} has loaded`, async () => {
    const isThere = await page.evaluate(
      (address) => location.href.split('#')[0] === address.split('#')[0] && document.readyState === 'complete',
      url,
    )
    return isThere || Promise.reject(failure ?? new Error('it is still loading'))
  })
}

const popup = async ({ browser, baseUrl }: Driven): Promise<Page> => {
  const page = await browser.newPage()
  await page.setViewport({ width: 380, height: 600 })
  await goToExtension(page, `${baseUrl}popup.html`)
  return page
}

export const launchFirefox = async (options: LaunchOptions): Promise<Driven> => {
  const executablePath = options.executablePath ?? (await findBrowser('firefox'))
  const engine: Engine = {
    name: 'firefox',
    start: (profile) => start(profile, executablePath, options),
    goToExtension,
    popup,
    toolbarPopup: ({ browser, extensionId }) => openToolbarPopup(browser, extensionId),
    openPrivate: ({ browser }, url) => openPrivateWindow(browser, url),
  }
  return drive(engine, options)
}
