// Makes the common interface from what one browser does in its own way.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { Driven, Engine, LaunchOptions, Size } from './driven.ts'
import { waitUntil } from './wait-until.ts'

export type Manifest = {
  icons?: Record<string, string>
  options_ui?: { page: string }
  browser_specific_settings?: { gecko?: { id?: string } }
}

export const manifestOf = (extension: string): Manifest => {
  const path = join(extension, 'manifest.json')
  if (!existsSync(path)) throw new Error(`There is no built extension in ${extension}; run \`npm run build\` first.`)
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

// An icon shown in a tab has the extension's rights and runs none of its code, so it disturbs nothing.
const quietPath = (extension: string): string => {
  const { icons = {}, options_ui } = manifestOf(extension)
  return Object.values(icons)[0]?.replace(/^\//, '') ?? options_ui?.page ?? 'popup.html'
}

const sized = async (page: Page, size?: Size): Promise<Page> => {
  if (size) await page.setViewport(size)
  return page
}

const removeProfile = (profile: string) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })

export const drive = async (engine: Engine, options: LaunchOptions): Promise<Driven> => {
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'whosees-profile-'))
  let running = await engine.start(profile)
  let version = await running.browser.version()
  let quiet: Promise<Page> | undefined
  const newPage = async (size?: Size, background = false) => sized(await running.browser.newPage({ background }), size)
  const extensionPage = async (path: string, size?: Size, background = false) => {
    const page = await newPage(size, background)
    await engine.goToExtension(page, running.baseUrl + path)
    return page
  }
  const quietPage = () => {
    quiet ??= extensionPage(quietPath(options.extension), undefined, true)
    return quiet
  }
  const inExtension: Driven['inExtension'] = async (run, ...args) => {
    const call = `(${run})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(args)})`
    return (await (await quietPage()).evaluate(call)) as never
  }
  const ownTabs = async () => {
    const urls = await inExtension(async ({ tabs }) => (await tabs.query({})).map(({ url }) => url ?? ''))
    return urls.filter((url) => url.startsWith(running.baseUrl)).map((url) => url.slice(running.baseUrl.length))
  }
  // It comes to the front whenever the extension has set itself up, over whatever a test has opened by then.
  const closeFirstRun = async () => {
    if (options.keepFirstRun) return
    await waitUntil('the first-run page has opened', async () => (await ownTabs()).includes('welcome.html'))
    await inExtension(async ({ tabs }) => {
      for (const { id, url } of await tabs.query({})) if (url?.endsWith('/welcome.html')) await tabs.remove(id ?? -1)
    })
  }
  await closeFirstRun()
  return {
    name: engine.name,
    get version() {
      return version
    },
    get browser(): Browser {
      return running.browser
    },
    get extensionId() {
      return running.extensionId
    },
    get baseUrl() {
      return running.baseUrl
    },
    newPage: (size) => newPage(size),
    open: async (url, size) => {
      const page = await newPage(size)
      await page.goto(url)
      return page
    },
    extensionPage: (path, size) => extensionPage(path, size),
    popup: () => engine.popup(running.browser, running.baseUrl),
    inExtension,
    quietPage,
    reloadExtension: async () => {
      // Its pages go with it.
      quiet = undefined
      await running.browser.installExtension(resolve(options.extension))
    },
    ownTabs,
    restart: async () => {
      await running.browser.close()
      quiet = undefined
      running = await engine.start(profile)
      version = await running.browser.version()
      await closeFirstRun()
    },
    close: async () => {
      await running.browser.close()
      if (!options.userDataDir) removeProfile(profile)
    },
  }
}
