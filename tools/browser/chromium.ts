// Chromium and its relatives, by the DevTools protocol over a pipe: a pipe can install an extension even where
// --load-extension no longer works (branded Chrome since 137).
import { resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { drive } from './drive.ts'
import type { Driven, Engine, LaunchOptions, Started, ToolbarPopup } from './driven.ts'
import { findBrowser } from './find-browser.ts'
import { layProbeExtension } from './probe-extension.ts'
import { waitUntil } from './wait-until.ts'

// What a policy installs is fetched in the background, too.
const noBackground = '--disable-background-networking'

// Turns off the browser's own calls home: they have no place in a test.
const quietArgs = [
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

const proxyArgs = ({ standIn, direct }: LaunchOptions): string[] =>
  standIn
    ? [
        `--proxy-server=http://127.0.0.1:${standIn.port}`,
        // The last matching rule wins.
        `--proxy-bypass-list=<-loopback>${direct ? `;${direct}` : ''}`,
        `--ignore-certificate-errors-spki-list=${standIn.publicKeyHash}`,
      ]
    : []

const argsOf = (options: LaunchOptions): string[] => [
  ...quietArgs,
  ...(options.installedByPolicy ? [] : [noBackground]),
  // The default screen of a headless browser is 800 px wide, and too low for a popup of full height.
  ...((options.headless ?? true) ? ['--screen-info={1600x1200}'] : []),
  ...proxyArgs(options),
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
  ...(options.colorScheme ? [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`] : []),
  ...(options.forcedColors ? ['--force-high-contrast'] : []),
  ...(options.restoreTabs ? ['--restore-last-session'] : []),
  ...(options.motion ? [] : ['--force-prefers-reduced-motion']),
  ...(options.sitesShareProcess ? ['--disable-site-isolation-trials', '--renderer-process-limit=1'] : []),
  ...(options.args ?? []),
]

/** Both are there before the first tab is, as what a user has installed. */
const installedBefore = ({ extension, restoreTabs, probe = true }: LaunchOptions): string[] =>
  restoreTabs
    ? [
        `--load-extension=${[resolve(extension), ...(probe ? [layProbeExtension()] : [])].join()}`,
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
      ]
    : []

const isThere = (browser: Browser, id: string) =>
  browser.targets().some((target) => target.url().startsWith(`chrome-extension://${id}/`))

const install = async (browser: Browser, options: LaunchOptions): Promise<string> => {
  if (options.restoreTabs) {
    const installed = await waitUntil('the extension is there', async () =>
      [...(await browser.extensions()).values()].find((extension) => extension.path === resolve(options.extension)),
    )
    return installed.id
  }
  const rights = { enabledInIncognito: options.privateWindows ?? false }
  if (options.probe ?? true) await browser.installExtension(layProbeExtension(), rights)
  await options.beforeInstall?.(browser)
  const { installedByPolicy: id } = options
  if (id) {
    await waitUntil('the policy has installed the extension', () => isThere(browser, id))
    return id
  }
  return browser.installExtension(resolve(options.extension), rights)
}

/** Of the arguments that Puppeteer gives by itself. A window is for a person, whom its bar about automation would puzzle. */
const leftOut = ({ scrollbars, headless, installedByPolicy }: LaunchOptions): string[] => [
  ...(installedByPolicy ? [noBackground] : []),
  ...(scrollbars === 'classic' ? ['--hide-scrollbars'] : []),
  ...(headless === false ? ['--enable-automation'] : []),
]

const start = async (profile: string, executablePath: string, options: LaunchOptions): Promise<Started> => {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    pipe: true,
    enableExtensions: true,
    headless: options.headless ?? true,
    userDataDir: profile,
    ...(options.unwatchedBackground ? { targetFilter: (target) => target.type() !== 'service_worker' } : {}),
    ...(options.protocolTimeout ? { protocolTimeout: options.protocolTimeout } : {}),
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    env: options.lang ? { ...process.env, LANGUAGE: options.lang } : process.env,
    args: [...argsOf(options), ...installedBefore(options)],
    ignoreDefaultArgs: leftOut(options),
  })
  const extensionId = await install(browser, options)
  return { browser, version: await browser.version(), extensionId, baseUrl: `chrome-extension://${extensionId}/` }
}

const popup = async ({ browser, baseUrl, inExtension }: Driven): Promise<Page> => {
  const [opened] = await Promise.all([
    browser.waitForTarget((target) => target.url().startsWith(`${baseUrl}popup.html`), { timeout: 10_000 }),
    inExtension(async ({ action }) => action.openPopup()),
  ])
  const page = await opened.asPage()
  await waitUntil('the popup has loaded', () => page.evaluate(() => document.readyState === 'complete'))
  return page
}

const toolbarPopup = async (driven: Driven): Promise<ToolbarPopup> => {
  const page = await popup(driven)
  return waitUntil('the popup has its size', async () => {
    const [width, height] = await page.evaluate(() => [document.body.offsetWidth, innerHeight] as const)
    // It opens as a small square and grows to fit its content; the window is wider by the width of a scrollbar.
    return height > 100 ? { address: page.url(), width, height } : null
  })
}

const openPrivate = async ({ browser, inExtension }: Driven, url: string): Promise<Page> => {
  const before = new Set(browser.targets())
  const [opened] = await Promise.all([
    browser.waitForTarget((target) => target.url() === url && !before.has(target), { timeout: 10_000 }),
    // Not one of Puppeteer's browser contexts: extensions are let into the browser's own private windows only.
    inExtension(async ({ windows }, address) => void (await windows.create({ incognito: true, url: address })), url),
  ])
  return opened.asPage()
}

export const launchChromium = async (options: LaunchOptions): Promise<Driven> => {
  const executablePath = options.executablePath ?? (await findBrowser('chromium'))
  const engine: Engine = {
    name: 'chromium',
    start: (profile) => start(profile, executablePath, options),
    quit: (browser) => browser.close(),
    goToExtension: async (page, url) => {
      await page.goto(url)
    },
    popup,
    toolbarPopup,
    openPrivate,
  }
  return drive(engine, options)
}
