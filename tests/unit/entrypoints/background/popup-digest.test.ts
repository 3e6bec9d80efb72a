import { describe, expect, it } from 'vitest'
import type { PopupDigest } from '../../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

type Options = Parameters<typeof aBackground>[0]

const start = async (options?: Options) => {
  const background = await aBackground(options)
  const digest = async () => {
    await background.untilIdle()
    const { text } = background.stored().popup as { text: string }
    return JSON.parse(text) as PopupDigest
  }
  return { ...background, digest }
}

const newsIn = ({ feed }: PopupDigest) => feed?.content.news.map(({ id }) => id)

describe('the popup’s digest', () => {
  it('is there from the first start on', async () => {
    const { digest } = await start()
    expect(await digest()).toMatchObject({ language: 'en', feed: { content: { counts: { reported: 1 } } } })
  })

  it('follows settings, their language and the record of what was seen', async () => {
    const local = { history: { ...emptyHistory, seen: { leak: '' }, known: {} } }
    const { fromPage, digest, browser } = await start({ stored: { local } })
    await fromPage({ type: 'settings.change', change: { theme: 'dark', language: 'de', reminders: false } })
    expect(await digest()).toMatchObject({ settings: { theme: 'dark', reminders: false }, language: 'de' })
    browser.storage.put('local', { history: { ...emptyHistory, seen: { other: '' }, known: {} } })
    // Half or more of the list is not marked as new.
    expect(newsIn(await digest())).toEqual([])
  })

  it('follows what an organisation has set', async () => {
    const { browser, digest } = await start()
    browser.storage.put('managed', { note: 'Ask IT.', reminders: false })
    await browser.idle()
    expect(await digest()).toMatchObject({ policy: { note: 'Ask IT.' }, settings: { reminders: false } })
  })

  it('is made anew at the next start where it is damaged, and at the next opening where it is old', async () => {
    const { browser, digest, fromPage, restartWorker } = await start()
    const first = await digest()
    browser.storage.put('local', { popup: { by: '1.2.3', text: '{}', mark: 1 } })
    await fromPage({ type: 'findings.seen' })
    expect(await digest()).toEqual(first)
    browser.storage.put('local', { popup: 'damaged' })
    browser.storage.put('session', { started: undefined })
    await restartWorker()
    expect(await digest()).toEqual(first)
  })

  it('is not written again where nothing of it has changed', async () => {
    const { browser, digest, fromPage } = await start()
    await digest()
    await fromPage({ type: 'findings.seen' })
    await digest()
    const before = browser.argsOf('storage.local.set').length
    await fromPage({ type: 'findings.seen' })
    await browser.idle()
    expect(browser.argsOf('storage.local.set').slice(before)).toEqual([])
  })
})
