// What is done from within the extension: on a quiet page of its own, with its rights and its API.
import type { Page } from 'puppeteer-core'
import type { Driven, Engine, LaunchOptions, Size, Started } from './driven.ts'
import { quietPathOf } from './manifest.ts'
import { waitUntil } from './wait-until.ts'

export type ExtensionSide = Pick<Driven, 'newPage' | 'extensionPage' | 'quietPage' | 'inExtension' | 'ownTabs'> & {
  /** The quiet page is gone, with the extension or with the browser. */
  forget: () => void
  /** Waits for the first-run page and closes it, unless it is to be kept. */
  closeFirstRun: () => Promise<void>
}

const openPage = async (engine: Engine, { browser, baseUrl }: Started, path: string, size?: Size) => {
  const page = await newPage(browser, size)
  await engine.goToExtension(page, baseUrl + path)
  return page
}

const newPage = async (browser: Started['browser'], size?: Size, background = false) => {
  const page = await browser.newPage({ background })
  if (size) await page.setViewport(size)
  return page
}

const makeInExtension =
  (quietPage: () => Promise<Page>): Driven['inExtension'] =>
  async (run, ...args) => {
    const call = `(${run})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`
    return (await (await quietPage()).evaluate(call)) as never
  }

export const extensionSide = (engine: Engine, options: LaunchOptions, running: () => Started): ExtensionSide => {
  let quiet: Promise<Page> | undefined
  const openQuiet = async () => {
    const page = await newPage(running().browser, undefined, true)
    await engine.goToExtension(page, running().baseUrl + quietPathOf(options.extension))
    return page
  }
  const quietPage = () => {
    quiet ??= openQuiet()
    return quiet
  }
  const inExtension = makeInExtension(quietPage)
  const ownTabs = async () => {
    const { baseUrl } = running()
    const urls = await inExtension(async ({ tabs }) => (await tabs.query({})).map(({ url }) => url ?? ''))
    return urls.filter((url) => url.startsWith(baseUrl)).map((url) => url.slice(baseUrl.length))
  }
  const closeFirstRun = async () => {
    if (options.keepFirstRun) return
    // It comes to the front when the extension has set itself up, over whatever a test has opened by then.
    await waitUntil('the first-run page has opened', async () => (await ownTabs()).includes('welcome.html'))
    await inExtension(async ({ tabs }) => {
      for (const { id, url } of await tabs.query({})) if (url?.endsWith('/welcome.html')) await tabs.remove(id ?? -1)
    })
  }
  const forget = () => {
    quiet = undefined
  }
  return {
    newPage: (size) => newPage(running().browser, size),
    extensionPage: (path, size) => openPage(engine, running(), path, size),
    quietPage,
    inExtension,
    ownTabs,
    forget,
    closeFirstRun,
  }
}
