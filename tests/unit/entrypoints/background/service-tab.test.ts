import { expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

/** Imported after the browser that its modules look for. */
const aServiceTab = async () => {
  await aBackground()
  return import('../../../../entrypoints/background/service-tab.ts')
}

const tabAt = (url: string, isPrivate = false) => ({ id: 1, url, isPrivate })

it('knows the site and the services beside it', async () => {
  const { isSiteOrService } = await aServiceTab()
  expect(isSiteOrService('https://www.tiktok.com/')).toBe(true)
  expect(isSiteOrService('https://www.capcut.com/')).toBe(true)
  expect(isSiteOrService('https://newsroom.tiktok.com/')).toBe(false)
})

it('remembers visits to the site alone, and none from private windows', async () => {
  const { isForgotten } = await aServiceTab()
  expect(isForgotten(tabAt('https://www.tiktok.com/'))).toBe(false)
  expect(isForgotten(tabAt('https://www.tiktok.com/', true))).toBe(true)
  expect(isForgotten(tabAt('https://www.capcut.com/'))).toBe(true)
})

it('has reminders off on a service that is not switched on, whatever the settings', async () => {
  const { settingsIn } = await aServiceTab()
  const { readState } = await import('../../../../entrypoints/background/state.ts')
  const state = await readState()
  const onCapCut = (reach: string[]) => settingsIn(tabAt('https://www.capcut.com/'), { ...state, reach }).reminders
  expect([onCapCut([]), onCapCut(['lemon8']), onCapCut(['capcut'])]).toEqual([false, false, true])
  expect(settingsIn(tabAt('https://www.tiktok.com/'), state).reminders).toBe(true)
})

it('has the slim tab on a service that is switched on, also where other visits are to show none', async () => {
  const { settingsIn } = await aServiceTab()
  const { readState } = await import('../../../../entrypoints/background/state.ts')
  const read = await readState()
  const state = { ...read, own: { ...read.own, slimTab: false }, reach: ['capcut'] }
  expect(settingsIn(tabAt('https://www.capcut.com/'), state).slimTab).toBe(true)
  expect(settingsIn(tabAt('https://www.tiktok.com/'), state).slimTab).toBe(false)
})
