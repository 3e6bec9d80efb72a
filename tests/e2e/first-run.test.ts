// What an installation does, and an update doesn't; and the number on the toolbar button.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { notice } from '../../tools/browser/notice.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { opened } from '../fixtures/opened.ts'
import { buildFor } from './in-browsers.ts'
import { storyIn } from './turns.ts'

const welcomes = async (driven: Driven) => (await driven.ownTabs()).filter((path) => path === 'welcome.html').length

const badge = (driven: Driven) => driven.inExtension(({ action }) => action.getBadgeText({}))

type Kept = {
  feed: { feed: { lead: string[]; findings: { id: string }[] } }
  history: { known: Record<string, string> }
}

const kept = async (driven: Driven) =>
  opened(await driven.inExtension(({ storage }) => storage.local.get(['feed', 'history']))) as unknown as Kept

/** As if these findings had come after the installation. */
const makeNew = async (driven: Driven, ids: string[]) => {
  await driven.inExtension(async ({ runtime, storage }, wanted) => {
    const { history } = (await storage.local.get('history')) as Kept
    const known = Object.fromEntries(Object.entries(history.known).filter(([id]) => !wanted.includes(id)))
    await storage.local.set({ history: { ...history, known } })
    await runtime.sendMessage({ type: 'snooze.end' })
  }, ids)
}

// One after the other, in this order: it is one story of one installation.
describe.each(storyIn('chromium'))('in %s', (name) => {
  let driven: Driven
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await startStandIn()
    driven = await launch(name, { extension: buildFor[name], standIn, keepFirstRun: true })
  })
  afterAll(async () => {
    await driven?.close()
    await standIn?.close()
  })

  test('the first-run page opens once, at the installation', async () => {
    await waitUntil('it is open', async () => (await welcomes(driven)) === 1)
  })

  test('the badge is empty: whatever is there counts as known', async () => {
    await waitUntil('the feed is there', async () => (await kept(driven)).history)
    const { feed, history } = await kept(driven)
    expect(Object.keys(history.known).toSorted()).toEqual(feed.feed.findings.map(({ id }) => id).toSorted())
    expect(await badge(driven)).toBe('')
  })

  test('the badge counts what has come since, and not what the card has shown of it', async () => {
    const { feed } = (await kept(driven)).feed
    const [onCard = ''] = feed.lead
    const { id: elsewhere } = feed.findings.findLast(({ id }) => !feed.lead.includes(id)) ?? { id: '' }
    await makeNew(driven, [onCard, elsewhere])
    await waitUntil('both are counted', async () => (await badge(driven)) === '2')
    const page = await driven.open('https://www.tiktok.com/?variant=plain')
    await notice(page).waitFor('See the findings')
    await waitUntil('one of them is seen', async () => (await badge(driven)) === '1')
    await page.close()
  })

  test('an update opens no page, and the badge stays', async () => {
    const before = await badge(driven)
    await driven.reloadExtension()
    await waitUntil('the badge is back', async () => (await badge(driven)) === before)
    // The background sets the badge before it could open a page; its answer to a message comes after both.
    await driven.inExtension(({ runtime }) => runtime.sendMessage({ type: 'trouble.dismiss' }))
    expect(await welcomes(driven)).toBe(0)
  })

  test('the badge is empty once the popup has been opened', async () => {
    await driven.open('https://www.tiktok.com/second')
    await driven.popup()
    await waitUntil('it is empty', async () => (await badge(driven)) === '')
  })

  test('nothing was asked of any host of the company or the project by the extension itself', () => {
    const own = standIn.requests.filter((request) => /whosees|latest\.json|feed/i.test(request))
    expect(own).toEqual([])
  })
})
