// What a notice leaves in the page when it has gone. Only Firefox tells what a page holds.
import { expect, test } from 'vitest'
import { measureFirefox } from '../../bench/soak/measure-firefox.ts'
import { rest } from '../../tools/browser/wait-until.ts'
import { inEach, type Visited, type World } from './in-browsers.ts'

/** Less than a notice, which is some 39 KB. */
const spareBytes = 10_000

const setReminders = (world: World, reminders: boolean) =>
  world.send({ type: 'settings.change', change: { reminders } })

type ComeAndGo = (world: World, visited: Visited) => Promise<void>

const goAtOnce: ComeAndGo = async (world) => {
  await setReminders(world, true)
  await setReminders(world, false)
}

const comeInFront = async (world: World, { page, notice }: Visited) => {
  await page.bringToFront()
  await setReminders(world, true)
  await notice.rect()
}

const go = async (world: World, { notice }: Visited) => {
  await setReminders(world, false)
  await notice.waitGone()
}

/** Its animations are put back where the tab is left, and then no frame is drawn. */
const goUnseen: ComeAndGo = async (world, visited) => {
  await comeInFront(world, visited)
  await (await world.driven.quietPage()).bringToFront()
  await go(world, visited)
}

/** What the last one of a hurry may leave waiting goes with one that has the time. */
const goAtLeisure: ComeAndGo = async (world, visited) => {
  await comeInFront(world, visited)
  await rest(500)
  await go(world, visited)
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
        await goAtLeisure(world, visited)
        await rest(500)
        return (await measureFirefox(world.driven, page))['site: nodes, bytes'] ?? 0
      }
      await setReminders(world, false)
      const before = await nodesWithout()
      expect(before).toBeGreaterThan(0)
      for (let count = 0; count < 10; count += 1) await comeAndGo(world, visited)
      expect(await nodesWithout()).toBeLessThan(before + spareBytes)
    })
  },
  { motion: true },
)
