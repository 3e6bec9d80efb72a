// How the findings page keeps up: its first paint, its answer to a click or a key, and the work of scrolling.
import type { Page } from 'puppeteer-core'
import { seal, unseal } from '../core/digest/sealed.ts'
import type { FeedInUse } from '../core/feed/in-use.ts'
import type { Feed } from '../core/feed/schema.ts'
import type { Driven } from '../tools/browser/driven.ts'
import { press } from '../tools/browser/page-probe.ts'
import { rest, waitUntil } from '../tools/browser/wait-until.ts'

export type FindingsTiming = {
  firstPaintMs: number
  filterMs: number
  searchMs: number
  scrollLongTasks: number
  scrollLongestMs: number
}

/** Replaces the feed in use, as far as pages can see. */
export const useFeed = async (driven: Driven, feed: Feed): Promise<void> => {
  const { feed: stored } = await driven.inExtension(({ storage }) => storage.local.get('feed'))
  const { by = '', value } = unseal(stored)
  const wanted = { feed: seal({ ...(value as FeedInUse), feed }, by) }
  await driven.inExtension(({ storage }, items) => storage.local.set(items), wanted)
}

// It is seen at the end of the frame in which the first finding is in the document.
const watchPage = () => {
  const seen = window as unknown as { __listPainted: number; __events: number[]; __tasks: number[] }
  const look = () => {
    if (!document.querySelector('.finding-article')) return requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      seen.__listPainted = performance.now()
    }
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
  seen.__events = []
  seen.__tasks = []
  const observe = (type: string, into: number[]) =>
    new PerformanceObserver((list) => into.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type,
      durationThreshold: 16,
    } as PerformanceObserverInit)
  observe('event', seen.__events)
  observe('longtask', seen.__tasks)
}

/** What a page that is slow on purpose keeps its thread busy for, in ms: at its start, and at each click, key and scroll. */
export const slowedMs = { atStart: 600, atInput: 120 }

const slowDown = ({ atStart, atInput }: typeof slowedMs) => {
  const beBusy = (ms: number) => {
    const until = performance.now() + ms
    while (performance.now() < until);
  }
  beBusy(atStart)
  for (const type of ['click', 'keydown', 'wheel'])
    addEventListener(type, () => beBusy(atInput), { capture: true, passive: true, once: type === 'wheel' })
}

const openPage = async (driven: Driven, isSlowed: boolean): Promise<Page> => {
  const page = await driven.newPage({ width: 1280, height: 900 })
  if (isSlowed) await page.evaluateOnNewDocument(slowDown, slowedMs)
  await page.evaluateOnNewDocument(watchPage)
  await page.goto(`${driven.baseUrl}findings.html`)
  await waitUntil('the list is painted', () => page.evaluate('window.__listPainted'), { timeoutMs: 30_000 })
  return page
}

// From the input to the paint that answers it, as the browser itself measures it (Event Timing), which reports nothing
// under 16 ms.
const timeInput = async (page: Page, act: () => Promise<void>): Promise<number> => {
  await page.evaluate('window.__events.length = 0')
  await act()
  await rest(400)
  return Math.max(16, ...((await page.evaluate('window.__events')) as number[]))
}

const scroll = async (page: Page): Promise<number[]> => {
  await page.evaluate('scrollTo(0, 0)')
  await page.mouse.move(640, 700)
  await rest(500)
  await page.evaluate('window.__tasks.length = 0')
  for (let step = 0; step < 240; step += 1) {
    await page.mouse.wheel({ deltaY: 800 })
    await rest(16)
  }
  await rest(300)
  return (await page.evaluate('window.__tasks')) as number[]
}

/** Scrolls once through the page; in ms. @param isSlowed whether the page is slow on purpose, which proves the measure */
export const timeFindings = async (driven: Driven, isSlowed = false): Promise<FindingsTiming> => {
  const page = await openPage(driven, isSlowed)
  const firstPaintMs = (await page.evaluate('window.__listPainted')) as number
  await rest(1000)
  const on = await timeInput(page, () => press(page, 'button', 'Decided'))
  const off = await timeInput(page, () => press(page, 'button', 'All'))
  await page.focus('input[type=search]')
  await rest(300)
  const searchMs: number[] = []
  for (const letter of 'data') searchMs.push(await timeInput(page, () => page.keyboard.press(letter as 'd')))
  await timeInput(page, () => page.keyboard.press('Escape'))
  const tasks = await scroll(page)
  await page.close()
  return {
    firstPaintMs,
    filterMs: Math.max(on, off),
    searchMs: Math.max(...searchMs),
    scrollLongTasks: tasks.filter((duration) => duration > 50).length,
    scrollLongestMs: Math.max(0, ...tasks),
  }
}
