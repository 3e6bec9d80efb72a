// What counts as a visit, and what several tabs of one visit show.
import { expect, test } from 'vitest'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { endVisit, inBrowsers } from './in-browsers.ts'
import { watchErrors } from './watch-errors.ts'

const tab = /^Who sees TikTok data\?/

const elsewhere = [
  'https://www.example.com/',
  'https://newsroom.tiktok.com/',
  'https://ads.tiktok.com/',
  'https://business.tiktok.com/',
  'https://developers.tiktok.com/',
  'https://support.tiktok.com/',
  'https://seller-us.tiktok.com/',
  'https://tiktok.com.example.org/',
]

inBrowsers((world) => {
  test('an ordinary page and the corporate subdomains get nothing', async () => {
    const others = []
    for (const address of elsewhere) others.push(await world.visit(`${address}?variant=plain`))
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    for (const other of others) expect((await other.notice.read()).hosts).toEqual([])
  })

  test('a frame of the site in a page of another site gets nothing', async () => {
    const other = await world.visit('https://www.example.com/?variant=frame')
    const frame = await waitUntil('the frame is there', () =>
      other.page.frames().find((each) => each.url().includes('tiktok.com/embed')),
    )
    await waitUntil('the frame has loaded', () => frame.evaluate(() => document.readyState === 'complete'))
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    expect((await other.notice.read()).hosts).toEqual([])
    expect(await frame.evaluate(() => document.documentElement.children.length)).toBe(2)
  })

  test.each(['/assets/map.xml', '/?variant=sandboxed'])(
    '%s, where no notice can be, takes the card from no other page',
    async (address) => {
      const { page } = await world.visit(address)
      const errors = watchErrors(page)
      await page.reload()
      await rest(500)
      const { notice } = await world.visit('/?variant=plain')
      await notice.waitFor('See the findings')
      expect(errors).toEqual([])
    },
  )

  test.each(['https://tiktok.com/', 'https://m.tiktok.com/', 'https://vm.tiktok.com/', 'http://www.tiktok.com/'])(
    '%s counts',
    async (address) => {
      const { notice } = await world.visit(`${address}?variant=plain`)
      await notice.waitFor('See the findings')
    },
  )

  test('only the first tab of a visit shows the card, the others the slim tab', async () => {
    const first = await world.visit('/?variant=plain')
    await first.notice.waitFor('See the findings')
    const second = await world.visit('/@someone/video/1')
    await second.notice.waitFor(tab)
    expect(await second.notice.control('See the findings')).toBeNull()
    expect((await second.notice.control(tab))?.rect.height).toBeLessThanOrEqual(36)
    const third = await world.visit('https://m.tiktok.com/?variant=plain')
    await third.notice.waitFor(tab)
    expect(await first.notice.control('See the findings')).not.toBeNull()
  })

  test('a click on the slim tab opens the card in its place', async () => {
    await (await world.visit('/?variant=plain')).notice.waitFor('See the findings')
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor(tab)
    await notice.click(tab)
    await notice.waitFor('See the findings')
  })

  test('a tab opened in the background gets its notice when somebody looks at it', async () => {
    const page = await world.driven.browser.newPage({ background: true })
    await page.goto('https://www.tiktok.com/?variant=plain')
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
  })

  test('Close is for this visit, in all its tabs', async () => {
    const first = await world.visit('/?variant=plain')
    await first.notice.waitFor('See the findings')
    const second = await world.visit('/?variant=plain')
    await second.notice.waitFor(tab)
    await first.page.bringToFront()
    await first.notice.click('Close')
    await second.notice.waitGone(1_000)
    await first.notice.waitFor('Undo')
    const third = await world.visit('/?variant=plain')
    await world.decided()
    expect(await third.notice.present()).toBe(false)
  })

  test('after the card was shown, the next visit of the week shows the slim tab', async () => {
    const first = await world.visit('/?variant=plain')
    await first.notice.waitFor('See the findings')
    await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
    await first.page.close()
    await endVisit(world.driven)
    const second = await world.visit('/?variant=plain')
    await second.notice.waitFor(tab)
  })

  test('a visit ends after half an hour without activity: the next page shows the card again', async () => {
    await world.send({ type: 'settings.change', change: { cadence: 'every-visit' } })
    const first = await world.visit('/?variant=plain')
    await first.notice.waitFor('See the findings')
    await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
    await (await world.visit('/?variant=plain')).notice.waitFor(tab)
    await world.driven.inExtension(async ({ storage }) => {
      const { visit } = (await storage.session.get('visit')) as { visit: { lastActivityAt: number } }
      await storage.session.set({ visit: { ...visit, lastActivityAt: visit.lastActivityAt - 31 * 60_000 } })
    })
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
  })
})
