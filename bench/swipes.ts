// What swiping from video to video costs: the page's own thread, the background, and how often that is woken.
import type { Driven } from '../tools/browser/driven.ts'
import { countWakeUps, timeBackgroundSwipes } from './background-swipes.ts'
import { timePageSwipes } from './page-swipes.ts'
import { forget, swipeStates } from './swipe.ts'
import type { Figure } from './table.ts'

/** @param minutes how long is swiped in each state, in real time */
export const measureSwipes = async (driven: Driven, where: string, minutes: number): Promise<Figure[]> => {
  const figures: Figure[] = []
  await forget(driven)
  // Firefox's protocol has no profiler.
  if (driven.name === 'chromium')
    for (const form of ['card', 'tab']) figures.push(...(await timePageSwipes(driven, where, form)))
  for (const state of swipeStates) {
    if (driven.name === 'chromium') figures.push(...(await timeBackgroundSwipes(driven, where, state, minutes)))
    figures.push(...(await countWakeUps(driven, where, state, minutes)))
  }
  return figures
}
