// Words without a place to break, in every text of the feed: nothing is wider than the box that it is in.
import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, test } from 'vitest'
import type { Feed } from '../../core/feed/schema.ts'
import type { BrowserName, WindowSize } from '../../tools/browser/driven.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { someRequests } from '../fixtures/letters.ts'
import { aFullFeed, inLongWords } from '../fixtures/long-words.ts'
import { endVisit, forgetFeed, inBrowsers, type World } from './in-browsers.ts'
import { someFound, stretchWordsOn, wideOn } from './wide.ts'

/** As if it had been fetched from the release's own address. */
const useFeed = async (world: World, feed: Feed) => {
  const times = { acceptedAt: 1, issued: '2026-12-01T00:00:00Z', expires: '2099-12-15T00:00:00Z' }
  // By which an open popup tells one feed from the next.
  const sha256 = createHash('sha256').update(JSON.stringify(feed)).digest('hex')
  const from = { version: 1, origin: 'fetched', source: '', sequence: 1e9, sha256 }
  await world.store({ feed: { ...from, ...times, feed } })
  // As a choice of another feed would put this one away.
  await world.driven.inExtension(({ storage }) => storage.local.remove('channel'))
  // The background reads it anew.
  expect(await world.send({ type: 'storage.repair' })).toMatchObject({ ok: true })
}

// One of small order would be refused, with the address beside it.
const key = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })

const addressOf = (letters: number) => `https://example.com/${'W'.repeat(letters).slice(0, 1900)}/`

/** What others than the feed's editors may write: the organisation that manages the browser, and a feed's host. */
const fromOthers = (letters: number) => {
  const word = 'W'.repeat(letters)
  const check = { at: 1, isAsked: true, outcome: 'rejected', code: word, clause: null, path: word, detail: word }
  return {
    policy: { organisation: word, note: word, settings: { reminders: true, cadence: 'daily' }, problems: [word] },
    refresh: { version: 1, checks: [{ ...check, sequence: null, requests: 1, bytes: 1, durationMs: 1 }] },
    channel: { url: addressOf(letters), keys: { keys: [key] }, threshold: 1 },
  }
}

/** All places and all questions are built alike. */
const fewRequests = async () => {
  const { places, questions, ...others } = await someRequests()
  return { ...others, places: places.slice(0, 2), questions: questions.slice(0, 3) }
}

const wide: WindowSize = { width: 1280, height: 900 }
const narrow: WindowSize = { width: 320, height: 640 }
const both = [wide, narrow]

type Shown = { name: string; path: string; sizes: WindowSize[]; press?: string }

const popup = { path: 'popup.html', sizes: [{ width: 380, height: 600 }] }
const shown: Shown[] = [
  { name: 'popup', ...popup, press: '.action-list summary' },
  { name: 'popup, said vs reported', ...popup, press: '[role=tab]:nth-child(2)' },
  { name: 'popup, this page', ...popup, press: '[role=tab]:nth-child(3)' },
  { name: 'findings', path: 'findings.html', sizes: both, press: '.cite-button' },
  { name: 'findings as a table', path: 'findings.html', sizes: both, press: '.timeline-head .button' },
  { name: 'settings', path: 'options.html', sizes: both },
  { name: 'first run', path: 'welcome.html', sizes: both },
  { name: 'request', path: 'request.html', sizes: both, press: '[name=place]' },
  { name: 'this page', path: 'this-page.html', sizes: both, press: '.page-look button' },
]

const forgetVisit = async (world: World) => {
  await world.driven.inExtension(({ storage }) => storage.local.remove('history'))
  await endVisit(world.driven)
}

/** A page that asks the longest names that there are, and one whose part is a place; and its number. */
const openHosts = async (world: World): Promise<number> => {
  const hosts = ['www.tiktok.com', 'p16-sign-va.tiktok.com', `${`${'a'.repeat(59)}.`.repeat(4)}example.com`]
  const { page, notice } = await world.visit(`/?variant=hosts#${hosts.join()}`)
  await waitUntil('it has asked them all', async () => (await page.title()) === 'Loaded')
  await notice.waitFor('See the findings')
  await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
  await forgetVisit(world)
  return world.driven.tabId('variant=hosts')
}

const open = async (world: World, { path, sizes, press = 'main' }: Shown): Promise<Page> => {
  const page = await world.driven.extensionPage(path, sizes[0])
  await waitUntil(`${path} is there`, () => page.$(press))
  await page.$eval(press, (element) => (element as HTMLElement).click())
  if (path.startsWith('this-page')) await page.waitForSelector('.host-row')
  return page
}

const openAll = async (world: World): Promise<(Shown & { page: Page })[]> => {
  const number = await openHosts(world)
  const pages: (Shown & { page: Page })[] = []
  // One after the other: what a page draws once it has time, it draws only in front.
  for (const each of shown) {
    const path = each.path === 'this-page.html' ? `${each.path}#${number}` : each.path
    pages.push({ ...each, page: await open(world, { ...each, path }) })
  }
  return pages
}

/** Waits until the page has drawn the feed, of which there is no word on the settings page and beside the site. */
const followed = (page: Page, feed: Feed, direction: string) =>
  waitUntil(`the page runs ${direction} and has the feed`, () =>
    page.evaluate(
      (wanted, words) =>
        document.documentElement.dir === wanted &&
        (document.querySelector('.settings, #tab-page[aria-selected=true]') !== null ||
          words.some((word) => document.body.innerText.includes(word))),
      direction,
      JSON.stringify(feed).match(/(?<=")[^"\s/]{40,}(?=")/g) ?? [],
    ),
  )

const findInNotice = async (world: World): Promise<Record<string, string[]>> => {
  const { page, notice } = await world.visit('/?variant=plain', wide)
  const found: Record<string, string[]> = {}
  const look = async (as: string) => {
    for (const size of [wide, { width: 360, height: 740 }]) {
      await page.setViewport(size)
      await notice.waitFor('See the findings')
      await notice.rect()
      found[`${as} at ${size.width}`] = await notice.wide()
    }
  }
  await look('notice')
  await notice.unfold()
  await look('notice in full')
  await notice.stretchWords(10_000)
  found['notice with more than a feed may have'] = await notice.wide()
  await page.close()
  await forgetVisit(world)
  return found
}

// In a list that is folded, names end in dots on purpose.
const unfold = () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.page details, .request details'))
    details.open = true
}

const findOnPage = async ({ name, page, sizes }: Shown & { page: Page }): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  await page.evaluate(unfold)
  for (const size of sizes) {
    await page.setViewport(size)
    found[`${name} at ${size.width}`] = await wideOn(page)
  }
  return found
}

const saysWhence = (page: Page, letters: number) =>
  waitUntil('the settings say where the feed comes from', () =>
    page.evaluate((address) => document.body.innerText.includes(address), addressOf(letters)),
  )

// Between them the browsers draw the longest feed in both directions, which takes most of the time; words are stretched
// on the page itself in each.
const longestIn: Record<BrowserName, string> = { chromium: 'ltr', firefox: 'rtl' }

inBrowsers((world) => {
  afterAll(() => forgetFeed(world.driven))

  test.each([
    ['ltr', 'en'],
    ['rtl', 'ar-XB'],
  ])(
    'words of 40 to 10,000 letters lie in their boxes, %s',
    async (direction, language) => {
      await world.send({ type: 'settings.change', change: { language } })
      const pages = await openAll(world)
      for (const letters of direction === longestIn[world.driven.name] ? [40, 8000] : [40]) {
        const feed = inLongWords({ ...aFullFeed(), requests: await fewRequests() }, letters)
        await useFeed(world, feed)
        await world.store(fromOthers(letters))
        const found = await findInNotice(world)
        for (const each of pages) {
          await each.page.bringToFront()
          await followed(each.page, feed, direction)
          if (each.name === 'settings') await saysWhence(each.page, letters)
          Object.assign(found, await findOnPage(each))
        }
        expect({ letters, ...someFound(found) }).toEqual({ letters })
      }
      for (const { name, page } of pages) {
        await page.bringToFront()
        await stretchWordsOn(page, 10_000)
        expect({ name, wide: await wideOn(page) }).toEqual({ name, wide: [] })
      }
    },
    90_000,
  )
})
