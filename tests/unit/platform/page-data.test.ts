import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyRefreshRecord } from '../../../core/feed/refresh-record.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import type { PageData } from '../../../platform/page-data.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const inUse = {
  version: 1,
  origin: 'bundled',
  source: '',
  acceptedAt: null,
  sequence: 7,
  issued: '2026-11-22T00:00:00Z',
  expires: '2027-11-22T00:00:00Z',
  sha256: 'ab'.repeat(32),
  feed: aFeed(),
}
const policy = { organisation: 'Example Ltd', note: null, settings: { reminders: false }, problems: [] }
const repair = { type: 'storage.repair' }
const dark = { ...defaultSettings, theme: 'dark' }

/** A page over this storage. Its words are only named by their language here; `told` is what it was given, in order. */
const open = async (local: Record<string, unknown>) => {
  const browser = anInMemoryBrowser({ stored: { local }, languages: ['de'] })
  const asked = vi.fn(async (_message: unknown) => ({ ok: true, value: null }))
  const { answerMessages } = await import('../../../platform/messages.ts')
  answerMessages(asked)
  const { followPageData, feedAgeOf } = await import('../../../platform/page-data.ts')
  const { wordsFrom } = await import('../../../platform/words.ts')
  const told: { data: PageData; language: string }[] = []
  const follow = () =>
    followPageData(wordsFrom({ popup: { off: 'Off' } }), (data, { language }) => told.push({ data, language }))
  const messages = () => asked.mock.calls.map(([message]) => message)
  return { browser, messages, follow, told, feedAgeOf }
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

describe('a page', () => {
  it('is given what is stored, with the policy on top of the user’s own settings', async () => {
    const { browser, follow, told, messages } = await open({
      settings: dark,
      policy,
      feed: inUse,
      history: emptyHistory,
    })
    await follow()
    await browser.idle()
    expect(told).toHaveLength(1)
    expect(told[0]?.data).toMatchObject({
      settings: { ...dark, reminders: false },
      own: dark,
      ...{ policy, history: emptyHistory, inUse, feed: inUse.feed, troubles: [], refresh: emptyRefreshRecord },
    })
    expect(messages()).toEqual([])
  })

  it('is given it again when some of it changes, whoever changes it', async () => {
    const { browser, follow, told } = await open({ feed: inUse })
    await follow()
    browser.storage.put('local', { settings: dark })
    browser.storage.put('local', { policy })
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ settings: { theme: 'dark', reminders: false }, own: dark, policy, inUse })
    browser.storage.put('local', { policy: null, feed: { ...inUse, sequence: 8 } })
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ settings: dark, policy: null, inUse: { sequence: 8 } })
  })

  it('is not given older data than what has changed while it was read', async () => {
    const { browser, follow, told } = await open({ feed: inUse })
    const reading = browser.holdAnswer('storage.local.get')
    const followed = follow()
    await reading.reached
    browser.storage.put('local', { settings: dark, history: { ...emptyHistory, lastNoticeAt: 5 } })
    reading.release()
    await followed
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ settings: dark, history: { lastNoticeAt: 5 } })
  })

  it('is given its words in the language of the settings with the data, and never older data after newer', async () => {
    const { browser, follow, told } = await open({ settings: { ...defaultSettings, language: 'fr' }, feed: inUse })
    const french = Promise.withResolvers<Response>()
    browser.network.serve({
      '/locales/de.json': '{}',
      '/locales/fr.json': () => french.promise,
    })
    await follow()
    browser.storage.put('local', { settings: { ...defaultSettings, language: 'de', theme: 'dark' } })
    await browser.idle()
    expect(told).toMatchObject([{ data: { settings: { theme: 'dark' } }, language: 'de' }])
    french.resolve(new Response('{}'))
    await browser.idle()
    expect(told).toHaveLength(1)
  })
})

describe('storage that lacks something', () => {
  it.each([
    ['has no feed yet', {}],
    ['has settings that can’t be read', { feed: inUse, settings: { version: 9 } }],
    ['has a history that can’t be read', { feed: inUse, history: 'damaged' }],
    ['has a feed that can’t be read', { feed: { ...inUse, sequence: 'seven' } }],
  ])('is shown as far as it goes where it %s, and the background is asked to see to it', async (_, local) => {
    const { browser, follow, told, messages } = await open(local)
    await follow()
    await browser.idle()
    expect(told[0]?.data).toMatchObject({ settings: defaultSettings, history: emptyHistory })
    expect(messages()).toEqual([repair])
  })

  it('is shown whole once the background has seen to it', async () => {
    const { browser, follow, told } = await open({})
    await follow()
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ inUse: null, feed: null })
    browser.storage.put('local', { feed: inUse })
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ inUse, feed: inUse.feed })
  })

  it('leaves the page what it has where no background answers', async () => {
    const { browser, follow, told } = await open({})
    browser.refuse('runtime.sendMessage', 'Could not establish connection. Receiving end does not exist.')
    await follow()
    await browser.idle()
    expect(told.at(-1)?.data).toMatchObject({ settings: defaultSettings, feed: null })
  })
})

describe('the feed of a page', () => {
  it('has no age while there is none, else all that a line about it is made from', async () => {
    const { browser, follow, told, feedAgeOf } = await open({ refresh: { ...emptyRefreshRecord, confirmedAt: 9 } })
    await follow()
    await browser.idle()
    expect(told[0] && feedAgeOf(told[0].data)).toBeNull()
    browser.storage.put('local', { feed: inUse })
    await browser.idle()
    const last = told.at(-1)
    expect(last && feedAgeOf(last.data)).toMatchObject({
      ...{ origin: 'bundled', issued: inUse.issued, expires: inUse.expires, acceptedAt: null, confirmedAt: 9 },
      ...{ compiled: '2026-11-22', version: '1.2.3', now: expect.any(Number) },
    })
  })
})
