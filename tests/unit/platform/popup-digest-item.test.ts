import { describe, expect, it } from 'vitest'
import { seal } from '../../../core/digest/sealed.ts'
import { readRefreshFacts } from '../../../core/feed/refresh-facts.ts'
import { emptyRefreshRecord } from '../../../core/feed/refresh-record.ts'
import { popupDigest } from '../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aFeedInUse } from '../../fixtures/in-use.ts'

const of = { settings: defaultSettings, policy: null, history: emptyHistory, inUse: aFeedInUse() }
const digest = popupDigest({ ...of, isUnreadable: false }, 'de')
const refresh = readRefreshFacts(emptyRefreshRecord)

const load = async (popup?: unknown, language = 'de') => {
  const browser = anInMemoryBrowser({ stored: { local: popup === undefined ? {} : { popup } }, languages: [language] })
  const { popupDigestItem, followPopupDigest } = await import('../../../platform/popup-digest-item.ts')
  const told: unknown[] = []
  return { browser, popupDigestItem, told, follow: () => followPopupDigest((data) => told.push(data)) }
}

describe('the popup’s digest', () => {
  it('is read as it was kept, and not written again where that is what is stored', async () => {
    const { browser, popupDigestItem, follow, told } = await load()
    await popupDigestItem.keep(digest, undefined)
    const { popup } = browser.storage.stored('local')
    await popupDigestItem.keep(digest, popupDigestItem.parse(popup).value)
    expect(browser.argsOf('storage.local.set')).toHaveLength(1)
    await popupDigestItem.keep(digest, { ...(popup as object), mark: 1 })
    expect(browser.argsOf('storage.local.set')).toHaveLength(2)
    expect([await follow(), told]).toEqual([true, [{ ...digest, refresh }]])
  })

  it('is all that the popup reads of what is stored, before its first picture: no feed', async () => {
    const { browser, follow } = await load(seal(digest, '1.2.3'))
    expect(await follow()).toBe(true)
    await browser.idle()
    expect(browser.argsOf('storage.local.get').flat(2)).toEqual(['popup', 'refresh'])
  })

  it.each([
    ['is missing', undefined],
    ['is damaged', { ...seal(digest, '1.2.3'), mark: 1 }],
    ['is of another shape', digest],
    ['was made by another version', seal(digest, '1.2.2')],
  ])('is none where it %s', async (_, raw) => {
    const { follow, told } = await load(raw)
    expect([await follow(), told]).toEqual([false, []])
  })

  it('is none where the browser cannot read it', async () => {
    const { browser, follow, told } = await load(seal(digest, '1.2.3'))
    browser.refuse('storage.local.get', 'The disk is gone.')
    expect([await follow(), told]).toEqual([false, []])
  })

  it('is none where the browser has changed its language since', async () => {
    expect(await (await load(seal(digest, '1.2.3'), 'fr')).follow()).toBe(false)
    const chosen = { ...digest, settings: { ...digest.settings, language: 'de' } }
    expect(await (await load(seal(chosen, '1.2.3'), 'fr')).follow()).toBe(true)
  })

  it('is given whenever it is written anew, unless it is damaged or removed', async () => {
    const { popupDigestItem, browser, follow, told } = await load()
    await follow()
    await popupDigestItem.keep(digest, undefined)
    browser.storage.put('local', { popup: 'damaged' })
    browser.storage.put('local', { popup: undefined, settings: defaultSettings })
    await browser.idle()
    expect(told).toEqual([{ ...digest, refresh }])
  })

  it('is given with what is known of the refresh, and again when that changes', async () => {
    const { browser, follow, told } = await load(seal(digest, '1.2.3'))
    await follow()
    browser.storage.put('local', { refresh: { ...emptyRefreshRecord, dueAt: 5 } })
    await browser.idle()
    expect(told).toEqual([
      { ...digest, refresh },
      { ...digest, refresh: { ...refresh, dueAt: 5 } },
    ])
  })

  it('is given as it has become where it changes while it is read', async () => {
    const { browser, follow, told } = await load(seal({ ...digest, isUnreadable: true }, '1.2.3'))
    const reading = browser.holdAnswer('storage.local.get')
    const following = follow()
    await reading.reached
    browser.storage.put('local', { popup: seal(digest, '1.2.3') })
    reading.release()
    await following
    expect(told.at(-1)).toEqual({ ...digest, refresh })
  })
})
