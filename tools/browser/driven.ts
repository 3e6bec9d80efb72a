// What the tests, the pictures and the benchmarks know about a browser, whichever it is.
import type { Browser, Page } from 'puppeteer-core'
// biome-ignore lint/style/noRestrictedImports: the type of what a browser gives an extension, and no code
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { StandIn } from './stand-in.ts'

export type BrowserName = 'chromium' | 'firefox'

export const browserNames: BrowserName[] = ['chromium', 'firefox']

export type ColorScheme = 'light' | 'dark'

/** `classic` ones take room beside what they scroll, as on Windows and most of Linux; `overlay` ones take none. */
export type Scrollbars = 'classic' | 'overlay'

export type LaunchOptions = {
  /** Folder of the built extension. */
  extension: string
  /** Where the browser's requests go; without it they go to the network. */
  standIn?: StandIn
  /** A `127.0.0.1:port`, or that host on any port, that is reached directly, past the stand-in. */
  direct?: string
  /** Without a window; the default. */
  headless?: boolean
  /** Profile folder to keep; without it a temporary one, deleted on close. */
  userDataDir?: string
  args?: string[]
  /** Leaves the extension's worker alone: a watched one never falls asleep. Chromium only; Firefox's is never watched. */
  unwatchedBackground?: boolean
  /** The executable to start, where it is not the usual one. */
  executablePath?: string
  /** The id under which the browser's own policies install it; nothing else does then. */
  installedByPolicy?: string
  /** Called once the browser runs, before the extension is installed. */
  beforeInstall?: (browser: Browser) => Promise<void>
  /** Language of the browser as a BCP 47 tag. */
  lang?: string
  colorScheme?: ColorScheme
  /** Keeps animations; otherwise they are reduced, so that nothing a test wants to click is moving. */
  motion?: boolean
  /**
   * Puts all sites into one process, which outlives its tabs. To start one for each tab, as Chromium otherwise does, takes
   * longer than most tests. The extension keeps its own. Chromium only: Firefox takes over the process of the last tab.
   */
  sitesShareProcess?: boolean
  /** After how long a command that the browser doesn't answer fails, with its name. */
  protocolTimeout?: number
  /** How often a second Firefox draws at most, where nothing is timed: that is what it spends most of its time on. */
  frameRate?: number
  /** Overlay ones are the default. */
  scrollbars?: Scrollbars
  /** A few colours of the system's instead of the pages' own, as in Windows' contrast themes. */
  forcedColors?: boolean
  /** Keeps the page that the extension opens when it is installed; otherwise it is closed as soon as it is there. */
  keepFirstRun?: boolean
  /** A touch screen and nothing else to point with, as on a phone. Firefox only, where it must be there from the start. */
  touch?: boolean
  /** Allows the extension in private windows, as a user can. */
  privateWindows?: boolean
  /** Opens the tabs of the last session again after `restart`, as a user can have it. */
  restoreTabs?: boolean
  /** Also installs the test-only extension that reads closed shadow roots; the default. */
  probe?: boolean
}

export type WindowSize = { width: number; height: number; deviceScaleFactor?: number }

export type Driven = {
  readonly name: BrowserName
  readonly version: string
  /** A new object after each restart. */
  readonly browser: Browser
  readonly extensionId: string
  /** Address of the extension's own pages, with a slash at the end. */
  readonly baseUrl: string
  newPage: (size?: WindowSize) => Promise<Page>
  /** A new tab at this address, once its document has loaded. */
  open: (url: string, size?: WindowSize) => Promise<Page>
  /** A new tab at one of the extension's own pages, such as `options.html#x`. */
  extensionPage: (path: string, size?: WindowSize) => Promise<Page>
  /** The toolbar popup over the tab in front: the real one in Chromium, its page in a tab of its size in Firefox. */
  popup: () => Promise<Page>
  /** Opens the toolbar button's own popup and gives its address and size. */
  toolbarPopup: () => Promise<ToolbarPopup>
  /** A tab of a private window at this address; needs `privateWindows`. */
  openPrivate: (url: string) => Promise<Page>
  /**
   * Runs a function with the extension's rights, on a page of its origin that has no script of its own. The function
   * gets the browser's extension API, and must not refer to anything outside itself; arguments and result are JSON.
   */
  inExtension: <Args extends unknown[], Value>(
    run: (api: ExtensionApi, ...args: Args) => Promise<Value>,
    ...args: Args
  ) => Promise<Value>
  /** The page on which `inExtension` runs. */
  quietPage: () => Promise<Page>
  /** The id of the tab whose address contains this, once the extension knows of it: later than the page loads. */
  tabId: (part: string) => Promise<number>
  /** Which of the extension's own pages are open in tabs, as paths such as `findings.html`. */
  ownTabs: () => Promise<string[]>
  /** Installs the extension over itself, as an update does. */
  reloadExtension: () => Promise<void>
  /** Waits for the page that the extension opens when it is installed, and closes it. */
  closeFirstRun: () => Promise<void>
  /** Closes the browser and starts it again with the same profile and extension. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export type ToolbarPopup = { address: string; width: number; height: number }

export type Started = { browser: Browser; version: string; extensionId: string; baseUrl: string }

/** What differs between the browsers; `drive` makes the rest of `Driven` from it. */
export type Engine = {
  name: BrowserName
  start: (profile: string) => Promise<Started>
  /** Ends the browser as a user does, so it can open the same tabs again. */
  quit: (browser: Browser) => Promise<void>
  goToExtension: (page: Page, url: string) => Promise<void>
  popup: (driven: Driven) => Promise<Page>
  toolbarPopup: (driven: Driven) => Promise<ToolbarPopup>
  openPrivate: (driven: Driven, url: string) => Promise<Page>
}
