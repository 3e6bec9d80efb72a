// What a notice leaves in the page when it has gone. Only Firefox tells what a page holds.
import { expect, test } from 'vitest'
import { measureFirefox } from '../../bench/soak/measure-firefox.ts'
import { rest } from '../../tools/browser/wait-until.ts'
import { inEach, type Visited, type World } from './in-browsers.ts'

const times = 10
/** The last one, of some 70 KB, may still be there: all of them would be ten times as much. */
const spareBytes = 100_000

const setReminders = (world: World, reminders: boolean) =>
  world.send({ type: 'settings.change', change: { reminders } })

type ComeAndGo = (world: World, visited: Visited) => Promise<void>

const goAtOnce: ComeAndGo = async (world) => {
  await setReminders(world, true)
  await setReminders(world, false)
}

/** Its animations are put back where the tab is left, and then no frame is drawn. */
const goUnseen: ComeAndGo = async (world, { page, notice }) => {
  await page.bringToFront()
  await setReminders(world, true)
  await notice.rect()
  await (await world.driven.quietPage()).bringToFront()
  await setReminders(world, false)
  await notice.waitGone()
}

inEach(
  ['firefox'],
  (world) => {
    test.each([
      ['as soon as it has come', goAtOnce],
      ['from a tab that nobody looks at', goUnseen],
    ])('a notice that goes %s leaves nothing', async (_, comeAndGo) => {
      const visited = await world.visit('/?variant=plain')
      const { page, notice } = visited
      await notice.waitFor('See the findings')
      const nodesWithout = async () => {
        await notice.waitGone()
        await rest(500)
        return (await measureFirefox(world.driven, page))['site: nodes, bytes'] ?? 0
      }
      await setReminders(world, false)
      const repeat = async () => {
        for (let count = 0; count < times; count += 1) await comeAndGo(world, visited)
      }
      // The first ones leave room that the next ones use.
      await repeat()
      const before = await nodesWithout()
      expect(before).toBeGreaterThan(0)
      await repeat()
      expect(await nodesWithout()).toBeLessThan(before + spareBytes)
    })
  },
  { motion: true },
)
