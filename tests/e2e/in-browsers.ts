// Real Chromium and real Firefox, whose storage is emptied before each test.
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import {
  type BrowserName,
  browserNames,
  type Driven,
  type LaunchOptions,
  type WindowSize,
} from '../../tools/browser/driven.ts'
import { type FirefoxLook, wearLook } from '../../tools/browser/firefox-looks.ts'
import { launch } from '../../tools/browser/launch.ts'
import { type Notice, notice } from '../../tools/browser/notice.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { outputFolder } from '../../tools/pack/output-folder.ts'
import { opened } from '../fixtures/opened.ts'
import { isInEach, takeTurns } from './turns.ts'

export const buildFor: Record<BrowserName, string> = {
  chromium: join(outputFolder(), 'chrome-mv3'),
  firefox: join(outputFolder(), 'firefox-mv3'),
}

export type Visited = { page: Page; notice: Notice }

export type World = {
  readonly driven: Driven
  readonly standIn: StandIn
  /** Opens a page in a new tab; a path is one of the site's. */
  visit: (pathOrAddress?: string, size?: WindowSize) => Promise<Visited>
  /** Sends the background a message from one of its own pages, and returns the answer. */
  send: (message: unknown) => Promise<Answer>
  /** What is stored on disk. */
  stored: () => Promise<Record<string, unknown>>
  store: (items: Record<string, unknown>) => Promise<void>
  badge: () => Promise<string>
  /** Closes all tabs and empties the storage except for the feed, as happens before each test. */
  startAfresh: () => Promise<void>
  /** Waits until the background has decided about every visit so far. */
  decided: () => Promise<void>
}

export type Answer = { ok: boolean; value?: unknown; error?: { code: string; message: string } }

const sendIn = (driven: Driven, message: unknown): Promise<Answer> =>
  driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<Answer>

// The background does one thing at a time: when it answers this, it has done everything before it.
const settle = async (driven: Driven) => {
  const answers = async () => (await sendIn(driven, { type: 'trouble.dismiss' }))?.ok
  await waitUntil('the background answers', answers)
  // A worker that this woke may have its start still before it, and that stores something, too.
  await waitUntil('it has started', () =>
    driven.inExtension(async ({ storage }) => (await storage.session.get('started')).started === true),
  )
  await waitUntil('the background answers after its start', answers)
}

export const closeTabs = async (driven: Driven): Promise<void> => {
  const quiet = await driven.quietPage()
  const pages = (await driven.browser.pages()).filter((page) => page !== quiet)
  await Promise.all(pages.map((page) => page.close()))
  // The extension hears of it a little later, and would still take a tab of the last test for one of this.
  await waitUntil('the extension knows that they are closed', () =>
    driven.inExtension(async ({ tabs }) => (await tabs.query({})).length === 1),
  )
}

/** Ends the visit that goes on: the next page is the first of a new one. */
export const endVisit = (driven: Driven): Promise<void> =>
  driven.inExtension(async ({ storage: { session } }) => {
    // Without the mark of its start, a worker that wakes up later would take itself for that of a browser just started.
    await session.remove(Object.keys(await session.get()).filter((key) => key !== 'started'))
  })

const reset = async (driven: Driven) => {
  await closeTabs(driven)
  await settle(driven)
  await driven.inExtension(async ({ storage: { local, sync } }) => {
    // Newer than the types. Reading everything would mean reading the feed before every test.
    const allKeys = await (local as typeof local & { getKeys: () => Promise<string[]> }).getKeys()
    // The feed stays: the background also keeps it in memory, and would not write it again.
    const keys = allKeys.filter((key) => key !== 'feed')
    await Promise.all([local.remove(keys), sync.clear()])
  })
  await endVisit(driven)
}

/** Empties the storage of the feed, too: the bundled findings are in use again. */
export const forgetFeed = async (driven: Driven): Promise<void> => {
  await reset(driven)
  await driven.inExtension(({ storage }) => storage.local.clear())
  expect(await sendIn(driven, { type: 'storage.repair' })).toMatchObject({ ok: true })
  await settle(driven)
}

const worldOf = (driven: () => Driven, standIn: () => StandIn): World => ({
  get driven() {
    return driven()
  },
  get standIn() {
    return standIn()
  },
  visit: async (address = '/', size) => {
    const page = await driven().open(new URL(address, 'https://www.tiktok.com/').href, size)
    return { page, notice: notice(page) }
  },
  send: (message) => sendIn(driven(), message),
  stored: async () => opened(await driven().inExtension(({ storage }) => storage.local.get())),
  store: (items) => driven().inExtension(({ storage }, wanted) => storage.local.set(wanted), items),
  badge: () => driven().inExtension(({ action }) => action.getBadgeText({})),
  startAfresh: () => reset(driven()),
  decided: async () => {
    await waitUntil('the visit is remembered', () =>
      driven().inExtension(async ({ storage }) => Boolean((await storage.session.get('visit')).visit)),
    )
    await settle(driven())
  },
})

type Shared = { driven: Driven; standIn: StandIn }

// Starting Firefox takes as long as ten tests, so all files that a worker runs share its browsers. A worker ends
// without telling its files, so the browsers end with its process.
const shared = new Map<BrowserName, Promise<Shared>>()

const start = async (name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Shared> => {
  const standIn = await startStandIn()
  return {
    standIn,
    driven: await launch(name, {
      extension: buildFor[name],
      standIn,
      privateWindows: true,
      frameRate: 20,
      sitesShareProcess: !isInEach,
      // Less than a test has, so its failure says which command it was.
      protocolTimeout: 20_000,
      // Feeds and websites of the tests' own.
      direct: '127.0.0.1',
      ...options,
    }),
  }
}

/** The browser of this worker, as `reset` left it or as it was started. */
export const share = async (name: BrowserName): Promise<Shared> => {
  const running = await shared.get(name)
  if (running?.driven.browser.connected) return running
  const started = start(name)
  shared.set(name, started)
  return started
}

const close = async ({ driven, standIn }: Shared) => {
  await driven.close()
  await standIn.close()
}

type Borrowed = { running: Shared; giveBack?: () => Promise<void> }

const looks: (keyof LaunchOptions)[] = ['scrollbars', 'forcedColors', 'motion']

const isLook = (options: Partial<LaunchOptions>): options is FirefoxLook =>
  Object.keys(options).every((name) => (looks as string[]).includes(name))

/** Firefox changes its looks while it runs, and takes three times as long as Chromium to start. */
const borrow = async (name: BrowserName, options?: Partial<LaunchOptions>): Promise<Borrowed> => {
  if (!options) return { running: await share(name) }
  if (name === 'firefox' && isLook(options)) {
    const running = await share(name)
    await wearLook(running.driven.browser, options)
    return { running, giveBack: () => wearLook(running.driven.browser, {}) }
  }
  const running = await start(name, options)
  return { running, giveBack: () => close(running) }
}

type Suite = (world: World, name: BrowserName) => void

/**
 * Declares the same tests for each of the browsers: what these do differently, or what only some of them do. Launch
 * options of their own give them their own browsers, unless a running one can be changed to them.
 */
export const inEach = (names: BrowserName[], suite: Suite, options?: Partial<LaunchOptions>): void =>
  describe.each(names)('in %s', (name) => {
    let running: Shared
    let giveBack: Borrowed['giveBack']
    beforeAll(async () => {
      ;({ running, giveBack } = await borrow(name, options))
    })
    afterAll(() => giveBack?.())
    beforeEach(() => reset(running.driven))
    suite(
      worldOf(
        () => running.driven,
        () => running.standIn,
      ),
      name,
    )
  })

/** Declares tests that the browsers take by turns (see turns.ts). */
export const inBrowsers = (suite: Suite, options?: Partial<LaunchOptions>): void =>
  inEach(
    browserNames,
    (world, name) => {
      suite(world, name)
      takeTurns(name)
    },
    options,
  )
