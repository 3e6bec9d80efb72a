// Firefox, by WebDriver BiDi. An extension installed this way is temporary, but preferences keep its address and its
// storage from one start to the next, so a restart can be tested.
import { resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { drive } from './drive.ts'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { findBrowser } from './find-browser.ts'
import { inFirefoxChrome } from './firefox-chrome.ts'
import { lookPreferences, type Preferences } from './firefox-looks.ts'
import { allowPrivateWindows, openPrivateWindow, openToolbarPopup } from './firefox-windows.ts'
import { manifestOf } from './manifest.ts'
import { layProbeExtension } from './probe-extension.ts'
import { waitUntil } from './wait-until.ts'

const uuid = '0f5bd1a4-58a5-4c3f-9d6e-7c1f0a9e2b36'

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

// As ever, each site has processes of its own, but the next tab takes over that of the last one. Starting one costs more
// than most tests do.
const processPreferences: Preferences = {
  'dom.ipc.processCount': 1,
  'dom.ipc.processCount.webIsolated': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.keepProcessesAlive.webIsolated.max': 2,
  'dom.ipc.keepProcessesAlive.webIsolated.perOriginMax': 1,
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

// What points is coarse (1) and does not hover.
const touchPreferences: Preferences = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
}

const preferencesOf = (options: LaunchOptions, geckoId: string): Preferences => ({
  ...quietPreferences,
  ...(options.headless === false ? {} : processPreferences),
  ...proxyPreferences(options),
  ...lookPreferences(options),
  ...(options.restoreTabs ? { 'browser.startup.page': 3 } : {}),
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  ...(options.touch ? touchPreferences : {}),
  ...(options.frameRate ? { 'layout.frame_rate': options.frameRate } : {}),
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

const isThere = (browser: Browser, id: string) =>
  inFirefoxChrome(browser, `WebExtensionPolicy.getByID(${JSON.stringify(id)}) !== null`)

const start = async (profile: string, executablePath: string, options: LaunchOptions): Promise<Started> => {
  const geckoId = manifestOf(options.extension).browser_specific_settings?.gecko?.id
  if (!geckoId)
    throw new Error(`The manifest in ${options.extension} has no gecko id, so Firefox gives it none to keep.`)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    ...(options.protocolTimeout ? { protocolTimeout: options.protocolTimeout } : {}),
    acceptInsecureCerts: Boolean(options.standIn),
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    extraPrefsFirefox: preferencesOf(options, geckoId),
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
  })
  const folders = [
    ...(options.installedByPolicy ? [] : [resolve(options.extension)]),
    ...((options.probe ?? true) ? [layProbeExtension()] : []),
  ]
  if (options.privateWindows) await allowPrivateWindows(browser, folders.map(geckoIdOf))
  for (const folder of folders) await browser.installExtension(folder)
  if (options.installedByPolicy)
    await waitUntil('the policy has installed the extension', () => isThere(browser, geckoId))
  return { browser, version: await browser.version(), extensionId: geckoId, baseUrl: `moz-extension://${uuid}/` }
}

// Firefox never reports that an extension's page has loaded, so this asks the page itself.
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

/** Longer than any shutdown that goes well; Firefox itself gives up after a minute. */
const quitTakesMs = 20_000

// To close it by the protocol closes its tabs first, so there would be none to open again. By force, as an attempt may be
// declined. It writes down its tabs as the first thing, so a Firefox that then hangs loses none when it is killed.
const quit = async (browser: Browser): Promise<void> => {
  const process = browser.process()
  const ended = new Promise((resolve) => process?.once('exit', resolve))
  const timer = setTimeout(() => process?.kill('SIGKILL'), quitTakesMs)
  await Promise.all([
    ended,
    inFirefoxChrome(browser, 'Services.startup.quit(Ci.nsIAppStartup.eForceQuit)').catch(() => null),
  ])
  clearTimeout(timer)
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
    quit: (browser) => (options.restoreTabs ? quit(browser) : browser.close()),
    goToExtension,
    popup,
    toolbarPopup: ({ browser, extensionId }) => openToolbarPopup(browser, extensionId),
    openPrivate: ({ browser }, url) => openPrivateWindow(browser, url),
  }
  return drive(engine, options)
}
