// What swiping costs the page's own thread while the notice is shown, and what a second of watching does.
import type { Driven } from '../tools/browser/driven.ts'
import { rest, waitUntil } from '../tools/browser/wait-until.ts'
import { busyMs, profiled } from './busy.ts'
import { crowdedPage, swipe, videoMs } from './swipe.ts'
import { type Figure, inMs } from './table.ts'

/** A minute of it. */
const timedSwipes = 60
const watchedSeconds = 30

const openNotice = async (driven: Driven) => {
  const page = await driven.newPage()
  await page.goto(crowdedPage)
  await waitUntil('the notice is there', () => page.evaluate(() => !!document.querySelector(':popover-open')))
  await rest(2 * videoMs)
  // The first leads to a page of another kind, on which all is looked at anew.
  await swipe(page, timedSwipes)
  await rest(2 * videoMs)
  return page
}

/** @param form the card shows on the first visit, the tab on the next */
export const timePageSwipes = async (driven: Driven, where: string, form: string): Promise<Figure[]> => {
  const isOurs = ({ url }: { url: string }) => url.startsWith(driven.baseUrl)
  const page = await openNotice(driven)
  const session = await page.createCDPSession()
  const profile = await profiled(session, async () => {
    for (let count = 0; count < timedSwipes; count += 1) {
      await swipe(page, count)
      await rest(videoMs)
    }
  })
  const perSwipe = busyMs(profile, isOurs) / timedSwipes
  const perSecond = busyMs(await profiled(session, () => rest(watchedSeconds * 1000)), isOurs) / watchedSeconds
  const load = busyMs(await profiled(session, () => page.reload()), isOurs)
  await page.close()
  return [
    { where, what: `page script per swipe, ${form} shown, mean`, is: perSwipe, limit: 0.3, unit: inMs },
    { where, what: `page script a second of watching, ${form} shown, mean`, is: perSecond, limit: 0.3, unit: inMs },
    { where, what: '  to prove the counter: loading the page', is: load, atLeast: 1, unit: inMs },
  ]
}
