// Whether the background falls asleep while somebody goes on swiping, by the browser's own clock: after half a minute.
import type { Driven } from '../tools/browser/driven.ts'
import { rest } from '../tools/browser/wait-until.ts'
import { backgroundOf } from './background.ts'
import { crowdedPage, enter, type SwipeState, swipe, swipeStates, videoMs } from './swipe.ts'
import type { Figure } from './table.ts'

const watchedForMs = 45_000

/** @returns for how long it was awake after the page was opened, in ms; for as long as it was watched, if not longer */
const timeAwake = async (driven: Driven, state: SwipeState, meanwhile = async (): Promise<unknown> => undefined) => {
  await enter(driven, state)
  const background = await backgroundOf(driven)
  const page = await driven.newPage()
  await page.goto(crowdedPage)
  const from = performance.now()
  const awakeMs = () => performance.now() - from
  for (let count = 0; awakeMs() < watchedForMs && (await background.isRunning()); count += 1) {
    await swipe(page, count)
    await meanwhile()
    await rest(videoMs)
  }
  const is = awakeMs()
  await page.close()
  return is
}

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`

/** To be measured in a browser whose background nobody watches. */
export const measureFallingAsleep = async (driven: Driven, where: string): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const state of swipeStates) {
    const is = await timeAwake(driven, state)
    figures.push({
      where,
      what: `background awake, with a swipe a second, ${state}`,
      is,
      limit: 35_000,
      unit: inSeconds,
    })
  }
  const ask = () => driven.inExtension(({ runtime }) => runtime.sendMessage({ type: 'trouble.dismiss' }))
  const is = await timeAwake(driven, 'shown', ask)
  figures.push({ where, what: '  to prove it: asked at each swipe', is, atLeast: watchedForMs, unit: inSeconds })
  return figures
}
