import { describe, expect, it } from 'vitest'
import { seal } from '../../../core/digest/sealed.ts'
import { emptyRefreshRecord } from '../../../core/feed/refresh-record.ts'
import { popupDigest } from '../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aFeedInUse } from '../../fixtures/in-use.ts'

const of = { settings: defaultSettings, policy: null, history: emptyHistory, inUse: aFeedInUse() }
const digest = popupDigest({ ...of, refresh: emptyRefreshRecord, isUnreadable: false }, 'de')

const load = async (popup?: unknown, language = 'de') => {
  const browser = anInMemoryBrowser({ stored: { local: popup === undefined ? {} : { popup } }, languages: [language] })
  return { browser, ...(await import('../../../platform/popup-digest-item.ts')) }
}

describe('the popup’s digest', () => {
  it('is read as it was written', async () => {
    const { popupDigestItem } = await load()
    await popupDigestItem.write(digest)
    expect(await popupDigestItem.read()).toEqual(digest)
  })

  it.each([
    ['is missing', undefined],
    ['is damaged', { ...seal(digest, '1.2.3'), mark: 1 }],
    ['is of another shape', digest],
    ['was made by another version', seal(digest, '1.2.2')],
  ])('is none where it %s', async (_, raw) => {
    expect(await (await load(raw)).popupDigestItem.read()).toBeNull()
  })

  it('is none where the browser speaks another language by now', async () => {
    expect(await (await load(seal(digest, '1.2.3'), 'fr')).popupDigestItem.read()).toBeNull()
    const chosen = { ...digest, settings: { ...digest.settings, language: 'de' } }
    expect(await (await load(seal(chosen, '1.2.3'), 'fr')).popupDigestItem.read()).toEqual(chosen)
  })

  it('is given whenever it is written anew, and never where that is none', async () => {
    const { popupDigestItem, browser } = await load()
    const told: unknown[] = []
    popupDigestItem.watch((read) => told.push(read))
    await popupDigestItem.write(digest)
    browser.storage.put('local', { popup: 'damaged' })
    browser.storage.put('local', { popup: undefined, settings: defaultSettings })
    await browser.idle()
    expect(told).toEqual([digest])
  })
})
