// Turning reminders off, putting them off, and taking it back: at once, everywhere, and for good.
import { describe, expect, test } from 'vitest'
import { isOn, press } from '../../tools/browser/page-probe.ts'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const tab = /^Who sees TikTok data\?/

/** By now another click is no second one. */
const doubleClickMs = 600

const twoTabs = async (world: World) => {
  const first = await world.visit('/?variant=plain')
  await first.notice.waitFor('See the findings')
  const second = await world.visit('/?variant=plain')
  await second.notice.waitFor(tab)
  await first.page.bringToFront()
  return { first, second }
}

const remindersOf = async (world: World) => {
  const { settings } = (await world.stored()) as { settings?: { reminders: boolean } }
  return settings?.reminders ?? true
}

inBrowsers((world) => {
  test('reminders off in the popup empties every open tab within one second', async () => {
    const { first, second } = await twoTabs(world)
    const popup = await world.driven.popup()
    expect(await isOn(popup, 'Reminders')).toBe(true)
    await press(popup, 'switch', 'Reminders')
    await Promise.all([first.notice.waitGone(1_000), second.notice.waitGone(1_000)])
    await waitUntil('the switch is off', async () => !(await isOn(popup, 'Reminders')))
    const third = await world.visit('/?variant=plain')
    await world.decided()
    expect((await third.notice.read()).hosts).toEqual([])
  })

  test('reminders stay off after the browser has been restarted', async () => {
    await world.visit('/?variant=plain')
    const popup = await world.driven.popup()
    await press(popup, 'switch', 'Reminders')
    await waitUntil('it is stored', async () => !(await remindersOf(world)))
    await world.driven.restart()
    const { notice } = await world.visit('/?variant=plain')
    await world.decided()
    expect((await notice.read()).hosts).toEqual([])
    const again = await world.driven.popup()
    expect(await isOn(again, 'Reminders')).toBe(false)
    expect(await world.badge()).toBe('')
  })

  test('turned on again, the notice is back in the open tabs', async () => {
    await world.send({ type: 'settings.change', change: { reminders: false } })
    const { notice } = await world.visit('/?variant=plain')
    await world.decided()
    const popup = await world.driven.popup()
    await press(popup, 'switch', 'Reminders')
    await notice.waitFor()
  })

  test('reminders off in the card empties the other tabs, and Undo brings it back', async () => {
    const { first, second } = await twoTabs(world)
    await first.notice.click('Reminders off')
    await second.notice.waitGone(1_000)
    await first.notice.waitFor('Undo')
    expect(await first.notice.text()).toContain('Reminders are off.')
    expect(await remindersOf(world)).toBe(false)
    await first.notice.click('Undo')
    await first.notice.waitFor('See the findings')
    await second.notice.waitFor(tab)
    expect(await remindersOf(world)).toBe(true)
  })

  test.each([0, 60])(
    'a double click, with each button press %i ms long, is one choice, which Undo takes back',
    async (ms) => {
      const { page, notice } = await world.visit('/?variant=plain')
      await notice.waitFor('See the findings')
      const { x = 0, y = 0 } = (await notice.control('Reminders off'))?.rect ?? {}
      await page.mouse.click(x + 10, y + 10, { count: 2, delay: ms })
      await rest(doubleClickMs)
      await notice.click('Undo')
      await notice.waitFor('See the findings')
      expect(await remindersOf(world)).toBe(true)
    },
  )

  test('Close offers Undo, which brings the card back', async () => {
    const { first, second } = await twoTabs(world)
    await first.notice.click('Close')
    await first.notice.waitFor('Undo')
    await second.notice.waitGone(1_000)
    await first.notice.click('Undo')
    await first.notice.waitFor('See the findings')
    await second.notice.waitFor(tab)
  })

  describe('Remind me', () => {
    test.each([
      ['Tomorrow', 'remind you tomorrow'],
      ['Next week', 'remind you next week'],
      ['In 30 days', 'remind you in 30 days'],
      ['When something new is reported', 'when something new is reported'],
    ])('%s puts the notice off in all tabs', async (choice, said) => {
      const { first, second } = await twoTabs(world)
      await first.notice.click('Remind me')
      await first.notice.click(choice)
      await first.notice.waitFor('Undo')
      expect(await first.notice.text()).toContain(said)
      await second.notice.waitGone(1_000)
      const third = await world.visit('/?variant=plain')
      await world.decided()
      expect((await third.notice.read()).hosts).toEqual([])
    })

    test('Undo takes it back', async () => {
      const { first, second } = await twoTabs(world)
      await first.notice.click('Remind me')
      await first.notice.click('Next week')
      await first.notice.click('Undo')
      await first.notice.waitFor('See the findings')
      await second.notice.waitFor(tab)
    })
  })

  describe('a change of the settings', () => {
    test('reaches the open tabs at once: no slim tab any more', async () => {
      const { first, second } = await twoTabs(world)
      await world.send({ type: 'settings.change', change: { slimTab: false } })
      await second.notice.waitGone(1_000)
      expect(await first.notice.control('See the findings')).not.toBeNull()
    })

    test('reaches the open card at once: another corner', async () => {
      const { notice } = await world.visit('/?variant=plain')
      await notice.waitFor('See the findings')
      expect((await notice.rect()).x).toBeGreaterThan(640)
      await world.send({ type: 'settings.change', change: { position: 'bottom-start' } })
      await waitUntil('the card lies bottom left', async () => (await notice.rect()).x === 16)
    })
  })
})
