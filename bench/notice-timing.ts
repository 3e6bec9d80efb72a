// From the document's being ready to the notice's being seen, on the page's own clock, each time on a first visit.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { waitUntil } from '../tools/browser/wait-until.ts'
import { backgroundOf } from './background.ts'
import { quantile } from './table.ts'

/** `shift` is null in Firefox, which does not report layout shifts. */
export type NoticeTiming = {
  medianMs: number
  ninetiethMs: number
  shift: number | null
  /** How often the background was started for it. */
  starts: number
}

// Asks in every frame what is at the bottom right. Once it is the notice, it is seen at the end of that frame.
const watchForNotice = () => {
  const look = () => {
    const hit = document.elementFromPoint(innerWidth - 100, innerHeight - 60)
    if (!hit?.matches?.('[popover]:popover-open')) return requestAnimationFrame(look)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => Object.assign(window, { __noticePainted: performance.now() })
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

const forget = (driven: Driven) =>
  driven.inExtension(async ({ storage }) => {
    // Not that the browser has started: what every start needs is not done again whenever the worker wakes.
    await Promise.all([storage.local.remove('history'), storage.session.remove(['visit', 'beforeChoice'])])
  })

// Otherwise the record of the card would be written after it was to be forgotten.
const untilRecorded = (driven: Driven) =>
  waitUntil('the card is on record', () =>
    driven.inExtension(async ({ storage }) => Object.hasOwn(await storage.local.get('history'), 'history')),
  )

const measure = async (page: Page): Promise<number> => {
  await page.goto('https://www.tiktok.com/?variant=plain')
  await waitUntil('the notice is painted', () => page.evaluate('window.__noticePainted'))
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const { __noticePainted } = window as unknown as { __noticePainted: number }
    return __noticePainted - (navigation?.domContentLoadedEventStart ?? 0)
  })
}

export const timeNotice = async (driven: Driven, loads: number, state: 'awake' | 'asleep'): Promise<NoticeTiming> => {
  const background = await backgroundOf(driven)
  const times: number[] = []
  let shift = 0
  let starts = 0
  // Earlier measurements have left a record of their own.
  await forget(driven)
  for (let count = 0; count < loads; count += 1) {
    const page = await driven.newPage()
    await page.evaluateOnNewDocument(watchForNotice)
    if (state === 'asleep') await background.sleep()
    await background.countStarts()
    times.push(await measure(page))
    starts += await background.countStarts()
    shift = Math.max(shift, (await page.evaluate('window.__shift')) as number)
    await untilRecorded(driven)
    await forget(driven)
    await page.close()
  }
  return {
    medianMs: quantile(times, 0.5),
    ninetiethMs: quantile(times, 0.9),
    shift: driven.name === 'firefox' ? null : shift,
    starts,
  }
}
