import { expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

it('tells the badge and every tab of the site but the one that knows already', async () => {
  const { openTab, visit, fromTab, untilShown, untilIdle, shownIn } = await aBackground()
  const [asking, other] = [openTab('/a'), openTab('/b')]
  await visit(asking)
  await visit(other)
  await untilShown(asking, 'card')
  await untilShown(other, 'tab')
  const messages = asking.messages.length
  await fromTab(asking, { type: 'notice.choose', choice: 'close', undo: false, id: 'a' })
  await untilIdle()
  expect(shownIn(other)?.decision).toEqual({ form: 'nothing', reason: 'closed' })
  expect(asking.messages.length).toBe(messages)
})

it('never leaves a tab with an older state than the last', async () => {
  const { openTab, visit, fromPage, untilShown, untilIdle, shownIn } = await aBackground()
  const tab = openTab()
  await visit(tab)
  await untilShown(tab, 'card')
  const themes = ['dark', 'light', 'system', 'dark', 'light'] as const
  await Promise.all(themes.map((theme) => fromPage({ type: 'settings.change', change: { theme } })))
  await untilIdle()
  expect(shownIn(tab)?.view.theme).toBe('light')
})
