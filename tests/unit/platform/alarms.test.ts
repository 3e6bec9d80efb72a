import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/alarms.ts')) })

const now = Date.parse('2026-11-23T00:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now })
  onTestFinished(() => void vi.useRealTimers())
})

it('rings once, at the time that was set last', async () => {
  const { setAlarm, onAlarm } = await load()
  const run = vi.fn(async () => {})
  onAlarm('refresh', run)
  await setAlarm('refresh', now + 1000)
  await setAlarm('refresh', now + 5000)
  vi.advanceTimersByTime(4999)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(run).toHaveBeenCalledOnce()
})

it('is there until it has rung or is cleared', async () => {
  const { setAlarm, timeOfAlarm, clearAlarm } = await load()
  expect(await timeOfAlarm('refresh')).toBe(Number.POSITIVE_INFINITY)
  await setAlarm('refresh', now + 1000)
  expect(await timeOfAlarm('refresh')).toBe(now + 1000)
  await clearAlarm('refresh')
  expect(await timeOfAlarm('refresh')).toBe(Number.POSITIVE_INFINITY)
  await setAlarm('refresh', now + 1000)
  vi.advanceTimersByTime(1000)
  expect(await timeOfAlarm('refresh')).toBe(Number.POSITIVE_INFINITY)
})

it('runs nothing for an alarm of another name, such as one that an earlier version has left', async () => {
  const { browser, onAlarm } = await load()
  const run = vi.fn(async () => {})
  onAlarm('refresh', run)
  await browser.fire('alarms.onAlarm', { name: 'other', scheduledTime: now })
  expect(run).not.toHaveBeenCalled()
})

it('gives the browser the promise of the job', async () => {
  const { browser, onAlarm } = await load()
  const job = Promise.withResolvers<void>()
  onAlarm('refresh', () => job.promise)
  const ended = vi.fn()
  const fired = browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: now }).then(ended)
  await browser.idle()
  expect(ended).not.toHaveBeenCalled()
  job.resolve()
  await fired
})
