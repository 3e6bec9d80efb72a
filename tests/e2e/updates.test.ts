// The extension is updated, or switched off and on again, while the site is open: what the old version left in a page
// is silent, and at most one notice is there, which works.
import { describe, expect, test } from 'vitest'
import { browserNames } from '../../tools/browser/driven.ts'
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { inEach, type Visited, type World } from './in-browsers.ts'
import { watchErrors } from './watch-errors.ts'

const setEnabled = async (world: World, isEnabled: boolean) => {
  const { browser, extensionId, name } = world.driven
  const id = JSON.stringify(extensionId)
  if (name === 'firefox') {
    const act = isEnabled ? 'enable' : 'disable'
    await inFirefoxChrome(browser, `AddonManager.getAddonByID(${id}).then((addon) => addon.${act}()).then(() => true)`)
    return
  }
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(`chrome.management.setEnabled(${id}, ${isEnabled})`)
  await page.close()
}

const visitWithCard = async (world: World): Promise<Visited> => {
  const visited = await world.visit('/?variant=plain')
  await visited.notice.waitFor('See the findings')
  await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
  return visited
}

const seenHosts = async ({ notice }: Visited) => {
  const regions = (await notice.shown()).filter(({ role, name }) => role === 'region' && name === 'WhoSees notice')
  return regions.length
}

const tab = /^Who sees TikTok data\?/

const expectOneThatWorks = async (visited: Visited) => {
  await visited.page.bringToFront()
  await visited.notice.waitFor(tab)
  expect(await seenHosts(visited)).toBe(1)
  await visited.notice.click(tab)
  await visited.notice.click('Close')
  await visited.notice.waitFor('Undo')
}

type Update = (world: World, visited: Visited) => Promise<void>

const goOn = ({ page }: Visited, to: string) =>
  page.evaluate((address) => history.pushState({}, '', address), `/@someone/video/${to}`)

const orders: [string, Update][] = [
  [
    'twice in a row',
    async ({ driven }) => {
      await driven.reloadExtension()
      await driven.reloadExtension()
    },
  ],
  [
    'while another tab is in front',
    async (world) => {
      const other = await world.visit('https://www.example.com/')
      await world.driven.reloadExtension()
      await rest(500)
      await other.page.close()
    },
  ],
  [
    'between two videos, with the pointer over the card',
    async ({ driven }, visited) => {
      const { x, y } = await visited.notice.rect()
      await visited.page.mouse.move(x + 40, y + 40)
      await goOn(visited, '1')
      await driven.reloadExtension()
      await goOn(visited, '2')
      await visited.page.mouse.move(10, 10)
    },
  ],
]

inEach(browserNames, (world) => {
  test('these tests see what a script of the extension throws, rejects or logs as an error in a page', async () => {
    const { page } = await world.visit('/?variant=plain')
    const errors = watchErrors(page)
    await world.driven.inExtension(
      async ({ scripting }, tabId) => {
        const fail = () => {
          setTimeout(() => {
            throw new Error('thrown on purpose')
          })
          void Promise.reject(new Error('refused on purpose'))
          console.error('said on purpose')
        }
        await scripting.executeScript({ target: { tabId }, func: fail })
      },
      await world.driven.tabId('tiktok.com/'),
    )
    for (const what of ['thrown', 'refused', 'said'])
      await waitUntil(`it is ${what}`, async () => errors.some((error) => error.includes(`${what} on purpose`)))
  })

  describe('an update', () => {
    test('with a card open leaves one notice, which works', async () => {
      const visited = await visitWithCard(world)
      await world.driven.reloadExtension()
      await rest(3_000)
      expect(await seenHosts(visited)).toBeLessThanOrEqual(1)
      await expectOneThatWorks(visited)
    })

    test('leaves nothing in the page’s console, whatever happens in it afterwards', async () => {
      const visited = await visitWithCard(world)
      const { page } = visited
      const errors = watchErrors(page)
      await world.driven.reloadExtension()
      for (let round = 0; round < 5; round += 1) {
        await goOn(visited, String(round))
        const other = await world.visit('https://www.example.com/')
        await page.bringToFront()
        await other.page.close()
      }
      await page.mouse.move(1_100, 700)
      await rest(500)
      expect(errors).toEqual([])
    })

    test.each(orders)('%s leaves one notice, which works', async (_, update) => {
      const visited = await visitWithCard(world)
      const errors = watchErrors(visited.page)
      await update(world, visited)
      await expectOneThatWorks(visited)
      expect(errors).toEqual([])
    })

    test('leaves no dead notice where nothing is due', async () => {
      const visited = await visitWithCard(world)
      await world.send({ type: 'settings.change', change: { slimTab: false } })
      await world.driven.reloadExtension()
      await visited.notice.waitGone(4_000)
    })
  })

  test('switched off, the extension leaves no notice that nobody works', async () => {
    const visited = await visitWithCard(world)
    const errors = watchErrors(visited.page)
    await setEnabled(world, false)
    await visited.page.bringToFront()
    await visited.notice.waitGone(4_000)
    await visited.page.evaluate(() => history.pushState({}, '', '/explore'))
    expect(errors).toEqual([])
    await setEnabled(world, true)
    // The pages of the extension have been closed with it, the drivers' own among them.
    await world.driven.reloadExtension()
  })

  test('switched off and on again, there is one notice, which works', async () => {
    const visited = await visitWithCard(world)
    await setEnabled(world, false)
    await setEnabled(world, true)
    await expectOneThatWorks(visited)
    await world.driven.reloadExtension()
  })

  test('put in twice, the detection script reports a visit once', async () => {
    // With reminders off it rests, until a change is pushed into the page.
    await world.send({ type: 'settings.change', change: { reminders: false } })
    const { page } = await world.visit('/?variant=plain')
    await world.decided()
    await world.driven.inExtension(
      async ({ runtime, scripting }, tabId) => {
        const heard = { visits: 0 }
        Object.assign(globalThis, { heard })
        runtime.onMessage.addListener((message: unknown) => {
          if ((message as { type: string }).type === 'visit') heard.visits += 1
        })
        for (let count = 0; count < 2; count += 1)
          await scripting.executeScript({ target: { tabId }, files: ['/detection.js'] })
      },
      await world.driven.tabId('tiktok.com/'),
    )
    await page.bringToFront()
    const visits = () =>
      world.driven.inExtension(async () => (globalThis as unknown as { heard: { visits: number } }).heard.visits)
    await page.evaluate(() => history.pushState({}, '', '/explore'))
    expect(await visits()).toBe(0)
    await world.send({ type: 'settings.change', change: { reminders: true } })
    await waitUntil('the visit has been told', async () => {
      await page.evaluate(() => history.pushState({}, '', '/explore'))
      return (await visits()) > 0
    })
    await world.decided()
    expect(await visits()).toBe(1)
  })
})
