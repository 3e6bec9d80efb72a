// Every suite runs in real Chromium and in real Firefox, whose stored state is emptied before each test.
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe } from 'vitest'
import { type BrowserName, browserNames, type Driven, type Size } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { type Notice, notice } from '../../tools/browser/notice-probe.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'

const root = join(import.meta.dirname, '../..')

export const buildFor: Record<BrowserName, string> = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
}

export type Visited = { page: Page; notice: Notice }

export type World = {
  readonly driven: Driven
  readonly standIn: StandIn
  /** Opens a page in a new tab; a path is one of the site's. */
  visit: (pathOrAddress?: string, size?: Size) => Promise<Visited>
  /** Sends the extension a message from one of its own pages, and gives its answer. */
  send: (message: unknown) => Promise<Answer>
  /** What is stored on disk. */
  stored: () => Promise<Record<string, unknown>>
  store: (items: Record<string, unknown>) => Promise<void>
  badge: () => Promise<string>
  /** Closes all tabs and empties what is stored but the feed, as before each test. */
  startAfresh: () => Promise<void>
  /** Waits until the background has decided about the visits so far, whatever it decided. */
  decided: () => Promise<void>
}

export type Answer = { ok: boolean; value?: unknown; error?: { code: string; message: string } }

const sendIn = (driven: Driven, message: unknown): Promise<Answer> =>
  driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<Answer>

// The background does one thing after the other, so that its answer to this means it is done with all before.
const settle = async (driven: Driven) => {
  await waitUntil('the background answers', async () => (await sendIn(driven, { type: 'trouble.dismiss' }))?.ok)
}

export const closeTabs = async (driven: Driven): Promise<void> => {
  const quiet = await driven.quietPage()
  const pages = (await driven.browser.pages()).filter((page) => page !== quiet)
  await Promise.all(pages.map((page) => page.close()))
}

const reset = async (driven: Driven) => {
  await closeTabs(driven)
  await settle(driven)
  await driven.inExtension(async ({ storage: { local, session, sync } }) => {
    // Newer than the types. To read all would be to read the feed, before every test.
    const allKeys = await (local as typeof local & { getKeys: () => Promise<string[]> }).getKeys()
    // The feed stays: the background keeps it in memory too, and would not write it again.
    const keys = allKeys.filter((key) => key !== 'feed')
    await Promise.all([local.remove(keys), session.clear(), sync.clear()])
  })
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
  stored: () => driven().inExtension(({ storage }) => storage.local.get()),
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

// To start Firefox takes as long as ten tests, so the files that one worker runs share its browsers. A worker ends
// without a word to its files: the browsers end with its process.
const shared = new Map<BrowserName, Promise<Shared>>()

const start = async (name: BrowserName): Promise<Shared> => {
  const standIn = await startStandIn()
  return { standIn, driven: await launch(name, { extension: buildFor[name], standIn, privateWindows: true }) }
}

const share = async (name: BrowserName): Promise<Shared> => {
  const running = await shared.get(name)
  if (running?.driven.browser.connected) return running
  const started = start(name)
  shared.set(name, started)
  return started
}

/** Declares the same tests for each browser, or for those that are named. */
export const inBrowsers = (suite: (world: World) => void, names: BrowserName[] = browserNames): void =>
  describe.each(names)('in %s', (name) => {
    let running: Shared
    beforeAll(async () => {
      running = await share(name)
    })
    beforeEach(() => reset(running.driven))
    suite(
      worldOf(
        () => running.driven,
        () => running.standIn,
      ),
    )
  })
