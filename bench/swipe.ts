// A page of three thousand links on which somebody swipes from video to video, and what swiping meets there.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'

/** Three thousand links. */
export const crowdedPage = 'https://www.tiktok.com/?variant=crowded'
/** So long somebody looks at a video. */
export const videoMs = 1_000

export const swipeStates = ['shown', 'off', 'snoozed'] as const

export type SwipeState = (typeof swipeStates)[number]

/** As the site does it: the next video's address, and the first twenty of its links go to the end. */
export const swipe = (page: Page, number: number) =>
  page.evaluate((video) => {
    history.pushState({}, '', `/@someone/video/${video}`)
    const list = document.querySelector('main')
    for (let count = 0; count < 2; count += 1) list?.append(list.firstElementChild as Element)
  }, number)

/** Nothing is on record of earlier visits. */
export const forget = ({ inExtension }: Driven) =>
  inExtension(async ({ storage }) => {
    await Promise.all([storage.local.remove(['history', 'settings']), storage.session.clear()])
  })

export const enter = async (driven: Driven, state: SwipeState) => {
  await forget(driven)
  const send = (message: object) => driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message)
  await send({ type: 'settings.change', change: { reminders: state !== 'off' } })
  if (state !== 'snoozed') return
  const snooze = { kind: 'until', since: Date.now(), until: Date.now() + 86_400_000 }
  await driven.inExtension(({ storage }, history) => storage.local.set({ history }), {
    version: 1,
    lastNoticeAt: null,
    told: {},
    seen: {},
    snooze,
  })
}
