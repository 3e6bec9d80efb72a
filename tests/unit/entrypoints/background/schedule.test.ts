import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { aPublisher, correctedFeed } from '../../../fixtures/published-feed.ts'

const minute = 60_000
const hour = 60 * minute

afterEach(() => vi.useRealTimers())

const aReader = async (record: Partial<RefreshRecord> = {}, like: 'chromium' | 'firefox' = 'chromium') => {
  const publisher = await aPublisher()
  const { url } = publisher
  const channel = { url, keys: { keys: [publisher.key.jwk] }, threshold: 1 }
  const refresh = { version: 1, checks: [], highest: {}, dueAt: null, ...record }
  const background = await aBackground({ like, stored: { local: { channel, refresh } } })
  const dueIn = () => ((background.stored().refresh as RefreshRecord).dueAt as number) - Date.now()
  const alarmIn = () => (background.browser.alarms.all()[0]?.scheduledTime ?? Number.NaN) - Date.now()
  return { publisher, dueIn, alarmIn, ...background }
}

describe('the next check', () => {
  it('is due within five minutes of a start where it is overdue, and its alarm is set for the same time', async () => {
    const { dueIn, alarmIn } = await aReader({ dueAt: Date.now() - hour })
    expect(dueIn()).toBeGreaterThan(-minute)
    expect(dueIn()).toBeLessThanOrEqual(5 * minute)
    expect(Math.abs(dueIn() - alarmIn())).toBeLessThan(1000)
  })

  it('stays when it was, where it is not', async () => {
    const { dueIn } = await aReader({ dueAt: Date.now() + 3 * hour })
    expect(Math.round(dueIn() / minute)).toBe(180)
  })

  it('has its alarm again when the browser has lost that, wherever in the next period: what woke the worker may have been a visit', async () => {
    const { browser, restartWorker, alarmIn, stored } = await aReader({ dueAt: Date.now() + 3 * hour })
    browser.alarms.lose()
    await restartWorker()
    expect(Math.round(alarmIn() / minute)).toBe(180)
    const before = stored().refresh
    browser.alarms.lose()
    browser.storage.put('local', { refresh: { ...(before as object), dueAt: Date.now() - hour } })
    await restartWorker()
    expect(alarmIn()).toBeGreaterThanOrEqual(0)
    expect(alarmIn()).toBeLessThanOrEqual(6 * hour)
  })

  it('has its alarm within a day and a bit where the clock was set back by a month since', async () => {
    const { browser, restartWorker, alarmIn, stored } = await aReader({ dueAt: Date.now() + 3 * hour })
    const far = Date.now() + 30 * 24 * hour
    browser.storage.put('local', { refresh: { ...(stored().refresh as object), dueAt: far } })
    const { setAlarm } = await import('../../../../platform/alarms.ts')
    await setAlarm('refresh', far)
    await restartWorker()
    expect(alarmIn()).toBeLessThanOrEqual(8 * hour)
    expect(alarmIn()).toBeGreaterThan(4 * hour)
  })

  it('is made when that alarm rings: the due time is stored with it', async () => {
    const { browser, publisher, restartWorker, alarmIn, dueIn, stored, untilIdle } = await aReader()
    const far = Date.now() + 60 * 24 * hour
    browser.storage.put('local', { refresh: { ...(stored().refresh as object), dueAt: far } })
    browser.alarms.lose()
    await restartWorker()
    expect(Math.abs(dueIn() - alarmIn())).toBeLessThan(1000)
    browser.network.serve(await publisher.publish(1, correctedFeed()))
    const ringsAt = Date.now() + alarmIn() + 1000
    vi.spyOn(Date, 'now').mockReturnValue(ringsAt)
    await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: ringsAt })
    await untilIdle()
    expect(browser.network.requests).not.toEqual([])
    vi.restoreAllMocks()
  })

  it('goes on waiting for the network where only its alarm was lost', async () => {
    const { browser, restartWorker, stored } = await aReader({ dueAt: Date.now() + hour })
    browser.storage.put('local', { refresh: { ...(stored().refresh as object), isWaiting: true } })
    browser.alarms.lose()
    await restartWorker()
    expect(stored().refresh).toMatchObject({ isWaiting: true })
  })

  it('is none without an address, and no alarm either', async () => {
    const { browser, restartWorker } = await aBackground()
    await restartWorker()
    await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: 1 })
    expect([browser.alarms.all(), browser.network.requests]).toEqual([[], []])
  })

  it('is none any more where the feed that had an address can no longer be read', async () => {
    const { browser, restartWorker, stored } = await aReader({ dueAt: Date.now() + hour })
    browser.storage.put('local', { channel: 'damaged' })
    browser.restart()
    await restartWorker()
    expect(stored().refresh).toMatchObject({ dueAt: null })
    expect(browser.alarms.all()).toEqual([])
  })
})

describe('the alarm', () => {
  it('makes the check that is due, which nobody has asked for', async () => {
    const { browser, publisher, stored, untilIdle } = await aReader({ dueAt: Date.now() + hour })
    browser.network.serve(await publisher.publish(1, correctedFeed()))
    const record = stored().refresh as RefreshRecord
    browser.storage.put('local', { refresh: { ...record, dueAt: Date.now() - 1000 } })
    await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: Date.now() })
    await untilIdle()
    expect(stored().refresh).toMatchObject({ checks: [{ outcome: 'accepted', isAsked: false }] })
  })

  it('that comes much too late, since the machine slept, is a start: the check is due within minutes', async () => {
    const { browser, dueIn, stored } = await aReader({ dueAt: Date.now() + hour })
    const record = stored().refresh as RefreshRecord
    browser.storage.put('local', { refresh: { ...record, dueAt: Date.now() - hour } })
    await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: Date.now() })
    expect(browser.network.requests).toEqual([])
    expect(dueIn()).toBeLessThanOrEqual(5 * minute)
  })
})

describe('the network', () => {
  const goOnline = () => globalThis.dispatchEvent?.(new Event('online'))

  it('that is back brings the check that waited for it', async () => {
    const { browser, dueIn, stored, untilIdle } = await aReader({ dueAt: Date.now() + hour })
    const { onNetworkBack } = await import('../../../../entrypoints/background/schedule.ts')
    browser.storage.put('local', { refresh: { ...(stored().refresh as RefreshRecord), isWaiting: true } })
    goOnline()
    await onNetworkBack()
    await untilIdle()
    expect(dueIn()).toBeLessThanOrEqual(5 * minute)
    expect(stored().refresh).toMatchObject({ isWaiting: false })
  })

  it('brings none for a feed that has been left while its check waited', async () => {
    const { browser, fromPage, stored, untilIdle } = await aReader()
    browser.setOnline(false)
    expect(await fromPage({ type: 'feed.check' })).toMatchObject({ value: { outcome: 'offline' } })
    await fromPage({ type: 'feed.choose', choice: null })
    browser.setOnline(true)
    await untilIdle()
    expect(stored().refresh).toMatchObject({ dueAt: null })
    expect(browser.alarms.all()).toEqual([])
  })

  it('changes nothing where no check waits', async () => {
    const { dueIn } = await aReader({ dueAt: Date.now() + 3 * hour })
    const { onNetworkBack } = await import('../../../../entrypoints/background/schedule.ts')
    await onNetworkBack()
    expect(Math.round(dueIn() / minute)).toBe(180)
  })
})
