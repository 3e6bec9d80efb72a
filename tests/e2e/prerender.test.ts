// Chromium only: Firefox does not prerender.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visit } from '../../core/reminders/history.ts'
import type { Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor, endVisit } from './in-browsers.ts'

let standIn: StandIn
let driven: Driven

beforeAll(async () => {
  standIn = await startStandIn()
  driven = await launch('chromium', { extension: buildFor.chromium, standIn })
})
afterAll(async () => {
  await driven?.close()
  await standIn?.close()
})

const visit = () =>
  driven.inExtension(async ({ storage }) => (await storage.session.get('visit')).visit as Visit | undefined)

/** What stands in the tab of the site, seen by the extension: the tab's own target is exchanged by the activation. */
const inTab = async () =>
  driven.inExtension(
    async ({ scripting }, tabId) => {
      const [answer] = await scripting.executeScript({
        target: { tabId },
        func: () => {
          const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
            activationStart: number
          })[]
          const { lastElementChild } = document.documentElement
          return { activated: entry?.activationStart ?? 0, last: lastElementChild?.getAttribute('popover') ?? null }
        },
      })
      return answer?.result as { activated: number; last: string | null }
    },
    await driven.tabId('tiktok.com/'),
  )

test('a prerendered page counts as a visit when it comes to the front, and not before', async () => {
  const page = await driven.open('https://www.tiktok.com/?variant=plain')
  await waitUntil('the first visit has had its card', async () => (await visit())?.card?.isShown)
  await endVisit(driven)
  await page.evaluate(() => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ urls: ['/second'], eagerness: 'immediate' }] })
    document.head.append(rules)
  })
  // Its scripts are asked for by the prerendered page itself, after its detection script has run.
  await waitUntil('the page is prerendered', () => standIn.requests.includes('www.tiktok.com/second'))
  expect(await visit()).toBeUndefined()
  page.evaluate(() => location.assign('/second')).catch((error: unknown) => error)
  await waitUntil('the visit is told', visit)
  const { activated, last } = await waitUntil('the notice is there', async () => {
    const found = await inTab()
    return found.last === 'manual' ? found : null
  })
  expect({ isActivated: activated > 0, last }).toEqual({ isActivated: true, last: 'manual' })
})
