// What the tests, the pictures and the benchmark know of a browser, whichever it is.
import type { Browser, Page } from 'puppeteer-core'
// biome-ignore lint/style/noRestrictedImports: the type of what a browser gives an extension, and no code
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { StandIn } from './stand-in.ts'

export type BrowserName = 'chromium' | 'firefox'

export const browserNames: BrowserName[] = ['chromium', 'firefox']

export type ColorScheme = 'light' | 'dark'

export type LaunchOptions = {
  /** Folder of the built extension. */
  extension: string
  /** Where the browser's requests go; without it the browser uses the network as it is. */
  standIn?: StandIn
  /** `127.0.0.1:port` that is asked as it is, past the stand-in. */
  direct?: string
  /** No window; the default. */
  headless?: boolean
  /** Profile folder to keep; without it a temporary one, deleted on close. */
  userDataDir?: string
  args?: string[]
  /** The executable to start, where it is not the usual one. */
  executablePath?: string
  /** Called once the browser runs, before the extension is installed. */
  beforeInstall?: (browser: Browser) => Promise<void>
  /** Language of the browser as a BCP 47 tag. */
  lang?: string
  colorScheme?: ColorScheme
  /** Animations as they are; else reduced, so that nothing moves that a test wants to click. */
  motion?: boolean
  /** Leaves the page open that the extension opens at its installation; else it is closed, once it is there. */
  keepFirstRun?: boolean
  /** Lets the extension into private windows, as the user can. */
  privateWindows?: boolean
  /** Installs the test-only extension that reads closed shadow roots; the default. */
  probe?: boolean
}

export type Size = { width: number; height: number; deviceScaleFactor?: number }

export type Driven = {
  readonly name: BrowserName
  readonly version: string
  /** Another object after each restart. */
  readonly browser: Browser
  readonly extensionId: string
  /** Address of the extension's own pages, with the slash at its end. */
  readonly baseUrl: string
  newPage: (size?: Size) => Promise<Page>
  /** A new tab at this address, once its document has loaded. */
  open: (url: string, size?: Size) => Promise<Page>
  /** A new tab at one of the extension's own pages, such as `options.html#x`. */
  extensionPage: (path: string, size?: Size) => Promise<Page>
  /** The toolbar popup over the tab in front: the real one in Chromium, its page in a tab of its size in Firefox. */
  popup: () => Promise<Page>
  /** Opens the popup of the toolbar button itself and tells what is in it. */
  toolbarPopup: () => Promise<ToolbarPopup>
  /** A tab of a private window at this address; needs `privateWindows`. */
  openPrivate: (url: string) => Promise<Page>
  /**
   * Runs a function with the extension's rights, on a page of its origin that has no script of its own. The function is
   * given the browser's extension API, and must not refer to anything else around it; arguments and answer are JSON.
   */
  inExtension: <Args extends unknown[], Value>(
    run: (api: ExtensionApi, ...args: Args) => Promise<Value>,
    ...args: Args
  ) => Promise<Value>
  /** The page on which `inExtension` runs. */
  quietPage: () => Promise<Page>
  /** The extension's own pages that are open in tabs, as paths such as `findings.html`. */
  ownTabs: () => Promise<string[]>
  /** Installs the extension over itself, as an update does. */
  reloadExtension: () => Promise<void>
  /** Ends the browser and starts it with the same profile and the same extension. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export type ToolbarPopup = { address: string; width: number; height: number }

export type Started = { browser: Browser; version: string; extensionId: string; baseUrl: string }

/** What differs between the browsers; the rest of `Driven` is made from it once. */
export type Engine = {
  name: BrowserName
  start: (profile: string) => Promise<Started>
  goToExtension: (page: Page, url: string) => Promise<void>
  popup: (driven: Driven) => Promise<Page>
  toolbarPopup: (driven: Driven) => Promise<ToolbarPopup>
  openPrivate: (driven: Driven, url: string) => Promise<Page>
}
