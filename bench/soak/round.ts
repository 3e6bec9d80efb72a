// What somebody does on the site and with the extension, once over: each round ends as it began.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../../tools/browser/driven.ts'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import type { Background } from '../background.ts'
import type { SoakHost } from './host.ts'

export type Done = {
  visits: number
  swipes: number
  toggles: number
  pages: number
  checks: number
  publications: number
  kills: number
}

export const nothingDone = (): Done => ({
  visits: 0,
  swipes: 0,
  toggles: 0,
  pages: 0,
  checks: 0,
  publications: 0,
  kills: 0,
})

export type Soak = {
  driven: Driven
  site: Page
  host: SoakHost
  background: Background
  done: Done
  /** Of an extension that does nothing (bare.ts) nothing is expected. */
  isBare: boolean
}

/** As many as the page exchanges at a time, so that it has as many nodes after each round. */
const swipesInRound = 20

const patient = { timeoutMs: 30_000 }

export const send = async (driven: Driven, message: object): Promise<unknown> => {
  const answer = (await driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message)) as
    | { ok: boolean; value?: unknown; error?: object }
    | undefined
  if (answer?.ok) return answer.value
  throw new Error(`The background refused ${JSON.stringify(message)}: ${JSON.stringify(answer?.error)}`)
}

// The background does one thing at a time: when it answers this, it has done everything before it.
const settle = (driven: Driven) => send(driven, { type: 'trouble.dismiss' })

const isShown = (page: Page) => page.evaluate(() => document.querySelector(':popover-open') !== null)

/** Firefox keeps 1.2 KB of every frame that was in a page, also of an empty one of the page's own. */
const haveFrame = (page: Page) =>
  page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 100))
    frame.remove()
  })

/** A new visit has a card in the tab in front. */
const endVisit = ({ inExtension }: Driven) => inExtension(({ storage }) => storage.session.remove('visit'))

const visit = async ({ driven, done, isBare }: Soak) => {
  await settle(driven)
  await endVisit(driven)
  const page = await driven.open('https://www.tiktok.com/?variant=plain')
  await (isBare ? haveFrame(page) : waitUntil('the notice is shown', () => isShown(page), patient))
  await page.close()
  done.visits += 1
}

const swipe = async ({ site, done }: Soak) => {
  for (let count = 0; count < swipesInRound; count += 1) {
    await site.keyboard.press('ArrowDown')
    done.swipes += 1
    await rest(60)
  }
}

const changes = [
  { reminders: false },
  { reminders: true },
  { position: 'top-start' },
  { position: 'bottom-end' },
  { language: 'ar' },
  { language: 'system' },
  { theme: 'dark' },
  { theme: 'system' },
]

const toggle = async ({ driven, done }: Soak) => {
  for (const change of changes) {
    await send(driven, { type: 'settings.change', change })
    done.toggles += 1
  }
}

const readPages = async ({ driven, done }: Soak) => {
  for (const path of ['popup.html', 'findings.html']) {
    const page = await driven.extensionPage(path)
    await waitUntil(`${path} is drawn`, () => page.evaluate(() => document.body.innerText.length > 100), patient)
    await page.close()
    done.pages += 1
  }
}

const refresh = async ({ driven, host, done, isBare }: Soak, isNew: boolean) => {
  if (isNew) {
    await host.publishNext()
    done.publications += 1
  }
  const { outcome } = (await send(driven, { type: 'feed.check' })) as { outcome: string }
  const expected = isNew ? 'accepted' : 'unchanged'
  if (outcome !== expected && !isBare) throw new Error(`The check was to be ${expected}, and was ${outcome}.`)
  done.checks += 1
}

const kill = async ({ background, done }: Soak) => {
  await background.sleep()
  done.kills += 1
}

/** @param kills whether the background is ended first, as the browser does to one that has nothing to do */
export const goRound = async (soak: Soak, kills: boolean): Promise<void> => {
  if (kills) await kill(soak)
  await visit(soak)
  await soak.site.bringToFront()
  await swipe(soak)
  await toggle(soak)
  await readPages(soak)
  await refresh(soak, true)
  await refresh(soak, false)
  await soak.site.bringToFront()
  await settle(soak.driven)
  await (soak.isBare ? haveFrame(soak.site) : waitUntil('the notice is back', () => isShown(soak.site), patient))
  await rest(500)
}
