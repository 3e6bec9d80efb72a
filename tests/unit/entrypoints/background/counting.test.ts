import { describe, expect, it, vi } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

const start = async () => {
  const background = await aBackground()
  const isKept = () => background.browser.tabs.registered().length > 0
  const set = (counting: boolean) => background.fromPage({ type: 'settings.change', change: { counting } })
  return { ...background, isKept, set }
}

describe('the setting "Keep counting"', () => {
  it('is off at first, and then nothing is put into any page', async () => {
    const { isKept, untilIdle } = await start()
    await untilIdle()
    expect(isKept()).toBe(false)
  })

  it('is followed as it changes, however fast', async () => {
    const { isKept, set, untilIdle } = await start()
    await set(true)
    await vi.waitFor(() => expect(isKept()).toBe(true))
    await Promise.all([set(false), set(true), set(false)])
    await untilIdle()
    expect(isKept()).toBe(false)
  })

  it('is taken up at the start: an update makes the browser forget what it was told', async () => {
    const { browser, isKept, set, untilIdle } = await start()
    await set(true)
    await untilIdle()
    await browser.storage.empty('session')
    const { keepCounting } = await import('../../../../platform/counting.ts')
    await keepCounting(false)
    const { onStart } = await import('../../../../entrypoints/background/start.ts')
    await onStart()
    await vi.waitFor(() => expect(isKept()).toBe(true))
  })

  it('ends when everything is erased', async () => {
    const { isKept, set, fromPage, untilIdle } = await start()
    await set(true)
    await untilIdle()
    await fromPage({ type: 'data.erase' })
    await vi.waitFor(() => expect(isKept()).toBe(false))
  })
})
