// Chromium and its relatives, by the DevTools protocol over a pipe: over a pipe an extension can be installed even where
// --load-extension no longer works (branded Chrome since 137).
import { resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { drive } from './drive.ts'
import type { Driven, Engine, LaunchOptions } from './driven.ts'
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

const proxyArgs = ({ standIn }: LaunchOptions): string[] =>
  standIn
    ? [
        `--proxy-server=http://127.0.0.1:${standIn.port}`,
        '--proxy-bypass-list=<-loopback>',
        `--ignore-certificate-errors-spki-list=${standIn.publicKeyHash}`,
      ]
    : []

const argsOf = (options: LaunchOptions): string[] => [
  ...quietArgs,
  ...proxyArgs(options),
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
  ...(options.colorScheme ? [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`] : []),
  ...(options.motion ? [] : ['--force-prefers-reduced-motion']),
  ...(options.args ?? []),
]

const start = async (profile: string, executablePath: string, options: LaunchOptions) => {
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
  if (options.probe ?? true) await browser.installExtension(layProbeExtension())
  const extensionId = await browser.installExtension(resolve(options.extension))
  return { browser, extensionId, baseUrl: `chrome-extension://${extensionId}/` }
}

const workerOf = async (browser: Browser, baseUrl: string) => {
  const isWorker = (target: { type: () => string; url: () => string }) =>
    target.type() === 'service_worker' && target.url().startsWith(baseUrl)
  // A worker that sleeps has no target; any page of the extension wakes it by a message.
  const worker = await (await browser.waitForTarget(isWorker, { timeout: 10_000 })).worker()
  if (!worker) throw new Error('The extension has no service worker.')
  return worker
}

const popup = async (browser: Browser, baseUrl: string): Promise<Page> => {
  const worker = await workerOf(browser, baseUrl)
  const [opened] = await Promise.all([
    browser.waitForTarget((target) => target.url().startsWith(`${baseUrl}popup.html`), { timeout: 10_000 }),
    worker.evaluate('chrome.action.openPopup()'),
  ])
  const page = await opened.asPage()
  await waitUntil('the popup has loaded', () => page.evaluate(() => document.readyState === 'complete'))
  return page
}

export const launchChromium = async (options: LaunchOptions): Promise<Driven> => {
  const executablePath = await findBrowser('chromium')
  const engine: Engine = {
    name: 'chromium',
    start: (profile) => start(profile, executablePath, options),
    goToExtension: async (page, url) => {
      await page.goto(url)
    },
    popup,
  }
  return drive(engine, options)
}
