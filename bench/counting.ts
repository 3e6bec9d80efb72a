// What "Keep counting" costs the page that is counted, and whether it wakes the background.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { rest, waitUntil } from '../tools/browser/wait-until.ts'
import { backgroundOf } from './background.ts'
import { crowdedPage, enter, swipe, videoMs } from './swipe.ts'
import { type Figure, inMs, quantile } from './table.ts'

const hosts = 20
const rounds = 10
const perRound = 100
const swipes = 20
const perSwipe = 10

/** The page asks for as many files, of hosts that take turns. */
const load = (page: Page, count: number) =>
  page.evaluate(
    async (requests, names) => {
      const ask = (number: number) =>
        fetch(`https://h${number % names}.example.com/assets/loaded.css?${Math.random()}`, { mode: 'no-cors' })
      await Promise.all(Array.from({ length: requests }, (_, number) => ask(number)))
    },
    count,
    hosts,
  )

const setCounting = async ({ inExtension }: Driven, counting: boolean) => {
  const change = { type: 'settings.change', change: { counting } }
  await inExtension(({ runtime }, sent) => runtime.sendMessage(sent), change)
  await waitUntil('the browser knows', () =>
    inExtension(
      async ({ scripting }, wanted) => (await scripting.getRegisteredContentScripts()).length === wanted,
      counting ? 1 : 0,
    ),
  )
}

type TraceEvent = { name: string; dur?: number; tdur?: number; args?: { data?: { url?: string } } }

/**
 * How long a script ran, by the browser's own trace: in time of its thread where it has that, which counts nothing of
 * what else the machine does. One call is too short for a profiler that looks every 50 µs.
 */
const scriptMs = (trace: Uint8Array | undefined, url: string): number => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const calls = traceEvents.filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url === url)
  return calls.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000
}

const timeRequests = async (driven: Driven, where: string, counting: boolean): Promise<Figure[]> => {
  await setCounting(driven, counting)
  const url = `${driven.baseUrl}observer.js`
  const page = await driven.newPage()
  await page.goto(crowdedPage)
  const times: number[] = []
  for (let count = 0; count < rounds; count += 1) {
    await page.tracing.start({ categories: ['devtools.timeline'] })
    await load(page, perRound)
    // The browser tells of requests when it has time.
    await rest(videoMs)
    times.push(scriptMs(await page.tracing.stop(), url))
  }
  await page.close()
  const what = `page script per ${perRound} requests, counting ${counting ? 'on' : 'off'}`
  return [
    { where, what: `${what}, median`, is: quantile(times, 0.5), limit: counting ? 2 : 0, unit: inMs },
    { where, what: '  the same, most of all rounds', is: Math.max(...times), unit: inMs },
  ]
}

const countWakeUps = async (driven: Driven, where: string): Promise<Figure[]> => {
  const background = await backgroundOf(driven)
  await background.sleep()
  const page = await driven.newPage()
  await page.goto(crowdedPage)
  await rest(3 * videoMs)
  const control = await background.countStarts()
  await background.sleep()
  let wakeUps = 0
  for (let count = 0; count < swipes; count += 1) {
    await swipe(page, count)
    await load(page, perSwipe)
    await rest(videoMs)
    if ((await background.countStarts()) === 0) continue
    wakeUps += 1
    await background.sleep()
  }
  await page.close()
  return [
    { where, what: `woken in ${swipes} swipes of ${perSwipe} requests, counting on`, is: wakeUps, limit: 0 },
    { where, what: '  to prove the counter: loading the page', is: control, atLeast: 1 },
  ]
}

/** The notice is off, so all that runs is what counts. */
export const measureCounting = async (driven: Driven, where: string): Promise<Figure[]> => {
  await enter(driven, 'off')
  const figures: Figure[] = []
  // Firefox's protocol has no profiler.
  if (driven.name === 'chromium')
    figures.push(...(await timeRequests(driven, where, true)), ...(await timeRequests(driven, where, false)))
  await setCounting(driven, true)
  figures.push(...(await countWakeUps(driven, where)))
  await setCounting(driven, false)
  return figures
}
