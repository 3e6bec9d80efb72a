import { describe, expect, it } from 'vitest'
import { emptyRefreshRecord } from '../../../core/feed/refresh-record.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { aCheck } from '../../fixtures/check.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { opened } from '../../fixtures/opened.ts'

const load = async (local: Record<string, unknown> = {}) => ({
  browser: anInMemoryBrowser({ stored: { local } }),
  ...(await import('../../../platform/items.ts')),
})

const older = {
  version: 1,
  origin: 'bundled',
  sequence: 3,
  issued: '2026-11-22T00:00:00Z',
  expires: '2027-11-22T00:00:00Z',
  sha256: 'ab'.repeat(32),
  feed: aFeed(),
}
const fetched = {
  ...older,
  version: 1 as const,
  origin: 'fetched' as const,
  source: 'https://example.com/',
  acceptedAt: 5,
}

describe('the feed in use', () => {
  it('is read as it was stored before feeds could be fetched', async () => {
    const { feedItem } = await load({ feed: older })
    expect(await feedItem.read()).toMatchObject({ value: { ...older, source: '', acceptedAt: null }, trouble: null })
  })

  it('is read as it was written, though Chromium gives its members back in another order', async () => {
    const { feedItem } = await load()
    await feedItem.write(fetched)
    expect(await feedItem.read()).toEqual({ value: fetched, trouble: null })
  })

  it('is written together with its record (clause 5.10), or neither is', async () => {
    const { browser, writeFeed } = await load()
    const record = { ...emptyRefreshRecord, highest: { '': { sequence: 3, at: 1, sha256: 'ab' } } }
    browser.refuseOnce('storage.local.set', 'The disk is full.')
    await expect(writeFeed(fetched, record)).rejects.toThrow('The disk is full.')
    expect(browser.storage.stored('local')).toEqual({})
    await writeFeed(fetched, record)
    expect(browser.argsOf('storage.local.set')).toHaveLength(2)
    expect(opened(browser.storage.stored('local'))).toEqual({ feed: fetched, refresh: record })
  })
})

it('begins without a record of checks, and reads what it can of a damaged one', async () => {
  const { refreshItem } = await load()
  expect((await refreshItem.read()).value).toEqual(emptyRefreshRecord)
  const damaged = {
    version: 1,
    dueAt: {},
    highest: { '': { sequence: 9, at: 1, sha256: 'ab' } },
    checks: [aCheck(), 7],
  }
  const { value, trouble } = refreshItem.parse(damaged)
  expect(trouble).toBeNull()
  expect(value).toMatchObject({ dueAt: null, highest: { '': { sequence: 9 } }, checks: [aCheck()] })
})

it('begins with the usual settings, an empty history, and nothing else', async () => {
  const { settingsItem, syncedSettingsItem, historyItem, visitItem, policyItem, troubleItem } = await load()
  const items = [settingsItem, syncedSettingsItem, historyItem, visitItem, policyItem, troubleItem]
  const values = (await Promise.all(items.map((item) => item.read()))).map(({ value }) => value)
  expect(values).toEqual([defaultSettings, null, emptyHistory, null, null, []])
})

it('keeps settings and history on the disk, the account’s copy in the account, and a visit in memory only', async () => {
  const { browser, settingsItem, syncedSettingsItem, historyItem, visitItem } = await load()
  await settingsItem.write(defaultSettings)
  await historyItem.write(emptyHistory)
  await syncedSettingsItem.write({ ...defaultSettings, sync: true })
  await visitItem.write({ lastActivityAt: 1, closed: false, card: null })
  const keys = (area: 'local' | 'sync' | 'session') => Object.keys(browser.storage.stored(area))
  expect([keys('local'), keys('sync'), keys('session')]).toEqual([['history', 'settings'], ['settings'], ['visit']])
  browser.restart()
  expect(keys('session')).toEqual([])
})
