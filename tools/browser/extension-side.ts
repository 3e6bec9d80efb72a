// What tests do from inside the extension: on a quiet page of its own, with its rights and its API.
import type { Page } from 'puppeteer-core'
import type { Driven, Engine, LaunchOptions, Started, WindowSize } from './driven.ts'
import { quietPathOf } from './manifest.ts'
import { waitUntil } from './wait-until.ts'

export type ExtensionSide = Pick<
  Driven,
  'newPage' | 'extensionPage' | 'quietPage' | 'inExtension' | 'tabId' | 'ownTabs' | 'closeFirstRun'
> & {
  /** To be called when the quiet page has gone, with the extension or with the browser. */
  forget: () => void
  /** Closes the first-run page of a browser that has just started, unless that is to be kept. */
  begin: () => Promise<void>
}

type Ask = Driven['inExtension']

const openPage = async (engine: Engine, { browser, baseUrl }: Started, path: string, size?: WindowSize) => {
  const page = await newPage(browser, size)
  await engine.goToExtension(page, baseUrl + path)
  return page
}

const newPage = async (browser: Started['browser'], size?: WindowSize, background = false) => {
  const page = await browser.newPage({ background })
  if (size) await page.setViewport(size)
  return page
}

const makeInExtension =
  (quietPage: () => Promise<Page>): Ask =>
  async (run, ...args) => {
    // As text: the protocol of Firefox takes a feed apart member by member, which costs more than opening a tab.
    const called = `await (${run})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`
    const page = await quietPage()
    const { value } = JSON.parse(
      (await page.evaluate(`(async () => JSON.stringify({ value: ${called} }))()`)) as string,
    )
    return value as never
  }

const makeTabId = (inExtension: Ask) => (part: string) =>
  waitUntil(`the extension knows of the tab at ${part}`, () =>
    inExtension(async ({ tabs }, wanted) => (await tabs.query({})).find(({ url }) => url?.includes(wanted))?.id, part),
  )

const makeOwnTabs = (inExtension: Ask, running: () => Started) => async () => {
  const { baseUrl } = running()
  const urls = await inExtension(async ({ tabs }) => (await tabs.query({})).map(({ url }) => url ?? ''))
  return urls.filter((url) => url.startsWith(baseUrl)).map((url) => url.slice(baseUrl.length))
}

/** A browser that starts with twenty tabs to load takes its time. */
const startTakes = { timeoutMs: 20_000 }

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
  const ownTabs = makeOwnTabs(inExtension, running)
  const closeFirstRun = async () => {
    // It would come to the front once the extension has set itself up, over whatever a test had opened by then.
    const isOpen = async () => (await ownTabs()).includes('welcome.html')
    await waitUntil('the first-run page has opened', isOpen, startTakes)
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
    tabId: makeTabId(inExtension),
    ownTabs,
    forget,
    closeFirstRun,
    begin: async () => {
      if (!options.keepFirstRun) await closeFirstRun()
    },
  }
}
