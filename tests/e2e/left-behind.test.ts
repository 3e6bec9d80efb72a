// What a notice leaves in the page when it has gone. Only Firefox tells what a page holds.
import { expect, test } from 'vitest'
import { measureFirefox } from '../../bench/soak/measure-firefox.ts'
import { rest } from '../../tools/browser/wait-until.ts'
import { inEach } from './in-browsers.ts'

/** Less than a notice, which is some 39 KB. */
const spareBytes = 10_000

inEach(
  ['firefox'],
  (world) => {
    test('a notice that goes as soon as it has come leaves nothing', async () => {
      const { page, notice } = await world.visit('/?variant=plain')
      await notice.waitFor('See the findings')
      const setReminders = (reminders: boolean) => world.send({ type: 'settings.change', change: { reminders } })
      const nodesWithout = async () => {
        await notice.waitGone()
        await rest(500)
        return (await measureFirefox(world.driven, page))['site: nodes, bytes'] ?? 0
      }
      await setReminders(false)
      const before = await nodesWithout()
      expect(before).toBeGreaterThan(0)
      for (let count = 0; count < 10; count += 1) {
        await setReminders(true)
        await setReminders(false)
      }
      expect(await nodesWithout()).toBeLessThan(before + spareBytes)
    })
  },
  { motion: true },
)
