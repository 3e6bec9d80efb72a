// The browser may stop the background between a question and its answer. Neither a visit nor a choice gets lost by that.
import { expect, test } from 'vitest'
import { browserNames } from '../../tools/browser/driven.ts'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { holdBackground } from './held-background.ts'
import { inEach, type Visited, type World } from './in-browsers.ts'
import { watchErrors } from './watch-errors.ts'

const visitWithCard = async (world: World): Promise<Visited & { errors: string[] }> => {
  const visited = await world.visit('/?variant=plain')
  await visited.notice.waitFor('See the findings')
  await world.decided()
  return { ...visited, errors: watchErrors(visited.page) }
}

/** Does something that asks the background, and stops it before it has answered. */
const withLostAnswer = async (world: World, act: () => Promise<unknown>) => {
  const stop = await holdBackground(world.driven)
  await act()
  // The message has arrived by then; that it is not answered is not to be seen from anywhere.
  await rest(300)
  await stop()
}

type Stored = { settings?: { reminders: boolean }; history?: { snooze: unknown } }

inEach(browserNames, (world) => {
  test('after a visit whose answer was lost, visits are still reported', async () => {
    const { page } = await world.visit('https://www.example.com/')
    const errors = watchErrors(page)
    // Awake, so it can be held.
    await world.send({ type: 'trouble.dismiss' })
    await withLostAnswer(world, () => page.goto('https://www.tiktok.com/?variant=plain'))
    await page.bringToFront()
    await page.evaluate(() => history.pushState({}, '', '/@someone'))
    await world.decided()
    expect(errors).toEqual([])
  })

  test('Reminders off whose answer is lost is carried out, and so is its Undo', async () => {
    const { notice, errors } = await visitWithCard(world)
    const isOn = async () => ((await world.stored()) as Stored).settings?.reminders ?? true
    await withLostAnswer(world, () => notice.click('Reminders off'))
    await notice.waitFor('Undo')
    expect(await isOn()).toBe(false)
    await withLostAnswer(world, () => notice.click('Undo'))
    await notice.waitFor('See the findings')
    expect(await isOn()).toBe(true)
    expect(errors).toEqual([])
  })

  test('a snooze whose answer is lost is carried out', async () => {
    const { notice, errors } = await visitWithCard(world)
    await notice.click('Remind me')
    await withLostAnswer(world, () => notice.click('Next week'))
    await notice.waitFor('Undo')
    expect(((await world.stored()) as Stored).history?.snooze).toBeTruthy()
    expect(errors).toEqual([])
  })

  test('Close whose answer is lost is carried out', async () => {
    const { notice, errors } = await visitWithCard(world)
    await withLostAnswer(world, () => notice.click('Close'))
    await notice.waitFor('Undo')
    const isClosed = () =>
      world.driven.inExtension(async ({ storage }) => {
        const { visit } = (await storage.session.get('visit')) as { visit?: { closed: boolean } }
        return visit?.closed ?? false
      })
    expect(await waitUntil('the visit is closed', isClosed)).toBe(true)
    expect(errors).toEqual([])
  })
})
