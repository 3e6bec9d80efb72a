import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBackground, startAndSettle, startBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFiles } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { stoppedAnywhere } from '../../../fixtures/in-memory-browser/stopped-anywhere.ts'
import { aPublisher, correctedFeed } from '../../../fixtures/published-feed.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

describe('another feed that the user has chosen', () => {
  it('is stored, and will be asked; nothing is asked of it yet', async () => {
    const { choice, url } = await aPublisher()
    const { fromPage, stored, browser } = await aBackground()
    expect(await fromPage({ type: 'feed.choose', choice })).toEqual({ ok: true, value: null })
    expect(stored()).toMatchObject({ channel: { url, threshold: 1 }, refresh: { dueAt: expect.any(Number) } })
    expect(browser.alarms.all().map(({ name }) => name)).toEqual(['refresh'])
    expect(browser.network.requests).toEqual([])
  })

  it('is refused where something is wrong with it, and nothing is changed', async () => {
    const { choice } = await aPublisher()
    const { fromPage, stored } = await aBackground()
    const ofSmallOrder = JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }] })
    for (const wrong of [
      { ...choice, url: 'http://example.org/' },
      { ...choice, keys: '{}' },
      { ...choice, keys: ofSmallOrder },
      { ...choice, threshold: 2 },
    ])
      expect(await fromPage({ type: 'feed.choose', choice: wrong })).toMatchObject({
        error: { code: 'FEED_CHOICE_MALFORMED' },
      })
    expect(stored().channel).toBeUndefined()
  })

  it('is refused where an organisation has set one', async () => {
    const organisation = await aPublisher('https://organisation.example/')
    const { url: feedUrl, keys: feedKeys } = organisation.choice
    const { fromPage, stored } = await aBackground({ stored: { managed: { feedUrl, feedKeys } } })
    const answer = await fromPage({ type: 'feed.choose', choice: (await aPublisher()).choice })
    expect(answer).toMatchObject({ error: { code: 'FEED_CHOICE_MANAGED' } })
    expect(stored().channel).toBeUndefined()
  })

  it('is chosen although a tab that was open at the start hangs', async () => {
    const { choice, url } = await aPublisher()
    const browser = anInMemoryBrowser({ files: await packagedFiles() })
    browser.tabs.open({ url: 'https://www.tiktok.com/foryou', hangs: true })
    await startBackground(browser)
    expect(await browser.runtime.send({ type: 'feed.choose', choice })).toEqual({ ok: true, value: null })
    expect(browser.storage.stored('local')).toMatchObject({ channel: { url } })
  })

  it('is chosen, and said to be, although the browser sets no alarm: the next start sets it', async () => {
    const { choice, url } = await aPublisher()
    const { fromPage, stored, browser, restartWorker, untilIdle } = await aBackground()
    browser.refuseOnce('alarms.create', 'No alarms.')
    expect(await fromPage({ type: 'feed.choose', choice })).toEqual({ ok: true, value: null })
    expect(stored()).toMatchObject({ channel: { url } })
    expect(browser.alarms.all()).toEqual([])
    await restartWorker()
    await untilIdle()
    expect(browser.alarms.all().map(({ name }) => name)).toEqual(['refresh'])
  })

  it.each(['the user', 'an organisation'])(
    'by %s is asked within five minutes of the next start, wherever the change was cut off',
    async (who) => {
      const { choice, url } = await aPublisher()
      const stops = await stoppedAnywhere({
        begin: async () => (await aBackground()).browser,
        job: async (browser) => {
          if (who === 'the user') return browser.runtime.send({ type: 'feed.choose', choice })
          browser.storage.put('managed', { feedUrl: choice.url, feedKeys: choice.keys })
          return browser.idle()
        },
        check: async (browser) => {
          await startAndSettle(browser)
          const { channel, policyFeed, refresh } = browser.storage.stored('local') as Record<string, { dueAt?: number }>
          if (!channel && !policyFeed) return
          expect(channel ?? policyFeed).toMatchObject({ url })
          expect(browser.alarms.all()).toEqual([{ name: 'refresh', scheduledTime: refresh?.dueAt }])
          expect(Number(refresh?.dueAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
        },
      })
      expect(stops.length).toBeGreaterThan(8)
    },
  )

  it('by an organisation is asked as soon where it came while the first start went on, wherever both were cut off', async () => {
    const { url: feedUrl, keys: feedKeys } = (await aPublisher()).choice
    const files = await packagedFiles()
    const stops = await stoppedAnywhere({
      begin: async () => anInMemoryBrowser({ files, stored: { managed: { feedUrl, feedKeys } } }),
      job: async (browser) => {
        const { default: background } = await import('../../../../entrypoints/background/index.ts')
        background.main()
        return browser.idle()
      },
      check: async (browser) => {
        await startAndSettle(browser)
        const [alarm] = browser.alarms.all()
        expect(browser.storage.stored('local')).toMatchObject({ refresh: { dueAt: alarm?.scheduledTime } })
        expect(Number(alarm?.scheduledTime) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
      },
    })
    expect(stops.length).toBeGreaterThan(40)
  })

  it('has its findings put away where other keys are to sign it at the same address', async () => {
    const [old, fresh] = [await aPublisher(), await aPublisher()]
    const { fromPage, stored, browser } = await aBackground()
    await fromPage({ type: 'feed.choose', choice: old.choice })
    browser.network.serve(await old.publish(3, correctedFeed()))
    await fromPage({ type: 'feed.check' })
    expect(stored().feed).toMatchObject({ origin: 'fetched' })
    await fromPage({ type: 'feed.choose', choice: fresh.choice })
    expect(stored()).toMatchObject({
      feed: { origin: 'bundled' },
      refresh: { highest: { [old.url]: { sequence: 3 } } },
    })
    browser.network.serve(await fresh.publish(4, correctedFeed()))
    expect(await fromPage({ type: 'feed.check' })).toMatchObject({ value: { outcome: 'accepted' } })
    expect(stored().feed).toMatchObject({ origin: 'fetched', source: fresh.url, sequence: 4 })
  })

  it('has them put away, too, where an organisation has set the other keys', async () => {
    const [old, fresh] = [await aPublisher(), await aPublisher()]
    const managed = ({ url: feedUrl, keys: feedKeys }: typeof old.choice) => ({ feedUrl, feedKeys })
    const { fromPage, stored, browser, untilIdle } = await aBackground({ stored: { managed: managed(old.choice) } })
    browser.network.serve(await old.publish(3, correctedFeed()))
    await fromPage({ type: 'feed.check' })
    browser.storage.put('managed', managed(fresh.choice))
    await untilIdle()
    expect(stored()).toMatchObject({ policyFeed: { url: fresh.url }, feed: { origin: 'bundled' } })
  })

  it('is left again: its findings go, and what must never be believed again stays', async () => {
    const publisher = await aPublisher()
    const { fromPage, stored, browser } = await aBackground()
    await fromPage({ type: 'feed.choose', choice: publisher.choice })
    browser.network.serve(await publisher.publish(3, correctedFeed()))
    await fromPage({ type: 'feed.check' })
    await fromPage({ type: 'feed.choose', choice: null })
    expect(stored()).toMatchObject({ channel: null, feed: { origin: 'bundled' } })
    expect(stored().refresh).toMatchObject({ highest: { [publisher.url]: { sequence: 3 } }, dueAt: null })
    expect(browser.alarms.all()).toEqual([])
  })
})
