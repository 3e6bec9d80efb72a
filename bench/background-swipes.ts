// What swiping costs the background, and how often it is woken.
import type { CDPSession, Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { rest } from '../tools/browser/wait-until.ts'
import { backgroundOf } from './background.ts'
import { busyMs, isScript, profiled } from './busy.ts'
import { crowdedPage, enter, type SwipeState, swipe, videoMs } from './swipe.ts'
import { type Figure, inMs } from './table.ts'

/** Every three seconds, as the requirement has it: a hundred in five minutes. */
const swipesPerMinute = 20

const workerOf = async ({ browser, baseUrl }: Driven): Promise<CDPSession> => {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(baseUrl),
  )
  return target.createCDPSession()
}

const swipeFor = async (page: Page, minutes: number, after: () => Promise<unknown> = async () => undefined) => {
  for (let count = 0; count < minutes * swipesPerMinute; count += 1) {
    await swipe(page, count)
    await rest(60_000 / swipesPerMinute)
    await after()
  }
}

/** The worker stays awake meanwhile, since it is watched. */
export const timeBackgroundSwipes = async (
  driven: Driven,
  where: string,
  state: SwipeState,
  minutes: number,
): Promise<Figure[]> => {
  await enter(driven, state)
  const session = await workerOf(driven)
  const page = await driven.newPage()
  const load = await profiled(session, async () => {
    await page.goto(crowdedPage)
    await rest(videoMs)
  })
  const profile = await profiled(session, () => swipeFor(page, minutes))
  await Promise.all([session.detach(), page.close()])
  const perSwipe = busyMs(profile, isScript) / (minutes * swipesPerMinute)
  return [
    { where, what: `background script per swipe, ${state}`, is: perSwipe, limit: 0.1, unit: inMs },
    { where, what: '  to prove the counter: loading the page', is: busyMs(load, isScript), atLeast: 0.5, unit: inMs },
  ]
}

/** @param minutes how long is swiped, in real time */
export const countWakeUps = async (
  driven: Driven,
  where: string,
  state: SwipeState,
  minutes: number,
): Promise<Figure[]> => {
  await enter(driven, state)
  const background = await backgroundOf(driven)
  let wakeUps = 0
  const count = async () => {
    if ((await background.countStarts()) === 0) return
    wakeUps += 1
    // It would stay for half a minute, and further messages would not be seen.
    await background.sleep()
  }
  await background.sleep()
  const page = await driven.newPage()
  await page.goto(crowdedPage)
  await rest(3 * videoMs)
  await count()
  const control = wakeUps
  wakeUps = 0
  await swipeFor(page, minutes, count)
  await page.close()
  const limit = state === 'shown' ? minutes : 0
  return [
    { where, what: `woken in ${minutes * swipesPerMinute} swipes over ${minutes} min, ${state}`, is: wakeUps, limit },
    { where, what: '  to prove the counter: loading the page', is: control, atLeast: 1 },
  ]
}
