// Chromium and its relatives, by the DevTools protocol over a pipe: over a pipe an extension can be installed even where
// --load-extension no longer works (branded Chrome since 137).
import { resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { drive } from './drive.ts'
import type { Driven, Engine, LaunchOptions, Started, ToolbarPopup } from './driven.ts'
import { findBrowser } from './find-browser.ts'
import { layProbeExtension } from './probe-extension.ts'
import { waitUntil } from './wait-until.ts'

// The browser's own calls home; none of them belongs to a test.
const quietArgs = [
  '--disable-background-networking',
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
        // The last rule that matches holds.
        `--proxy-bypass-list=<-loopback>${direct ? `;${direct}` : ''}`,
        `--ignore-certificate-errors-spki-list=${standIn.publicKeyHash}`,
      ]
    : []

const argsOf = (options: LaunchOptions): string[] => [
  ...quietArgs,
  // Without a window the screen would be 800 px wide and too low for a popup of full height.
  ...((options.headless ?? true) ? ['--screen-info={1600x1200}'] : []),
  ...proxyArgs(options),
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
  ...(options.colorScheme ? [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`] : []),
  ...(options.motion ? [] : ['--force-prefers-reduced-motion']),
  ...(options.args ?? []),
]

const start = async (profile: string, executablePath: string, options: LaunchOptions): Promise<Started> => {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    pipe: true,
    enableExtensions: true,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    env: options.lang ? { ...process.env, LANGUAGE: options.lang } : process.env,
    args: argsOf(options),
  })
  const rights = { enabledInIncognito: options.privateWindows ?? false }
  if (options.probe ?? true) await browser.installExtension(layProbeExtension(), rights)
  await options.beforeInstall?.(browser)
  const extensionId = await browser.installExtension(resolve(options.extension), rights)
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
    // It opens as a small square and grows to its content; the window is wider by what scrollbars take.
    return height > 100 ? { address: page.url(), width, height } : null
  })
}

const openPrivate = async ({ browser, inExtension }: Driven, url: string): Promise<Page> => {
  const before = new Set(browser.targets())
  const [opened] = await Promise.all([
    browser.waitForTarget((target) => target.url() === url && !before.has(target), { timeout: 10_000 }),
    // Not Puppeteer's own contexts: the browser keeps extensions out of all private windows but its one kind.
    inExtension(async ({ windows }, address) => void (await windows.create({ incognito: true, url: address })), url),
  ])
  return opened.asPage()
}

export const launchChromium = async (options: LaunchOptions): Promise<Driven> => {
  const executablePath = options.executablePath ?? (await findBrowser('chromium'))
  const engine: Engine = {
    name: 'chromium',
    start: (profile) => start(profile, executablePath, options),
    goToExtension: async (page, url) => {
      await page.goto(url)
    },
    popup,
    toolbarPopup,
    openPrivate,
  }
  return drive(engine, options)
}
