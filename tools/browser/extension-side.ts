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

export const extensionSide = (engine: Engine, options: LaunchOptions, running: () => Started): ExtensionSide => {
  let quiet: Promise<Page> | undefined
  const newPage = async (size?: Size, background = false) => {
    const page = await running().browser.newPage({ background })
    if (size) await page.setViewport(size)
    return page
  }
  const extensionPage = async (path: string, size?: Size, background = false) => {
    const page = await newPage(size, background)
    await engine.goToExtension(page, running().baseUrl + path)
    return page
  }
  const quietPage = () => {
    quiet ??= extensionPage(quietPathOf(options.extension), undefined, true)
    return quiet
  }
  const inExtension: Driven['inExtension'] = async (run, ...args) => {
    const call = `(${run})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`
    return (await (await quietPage()).evaluate(call)) as never
  }
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
    newPage: (size) => newPage(size),
    extensionPage: (path, size) => extensionPage(path, size),
    quietPage,
    inExtension,
    ownTabs,
    forget,
    closeFirstRun,
  }
}
