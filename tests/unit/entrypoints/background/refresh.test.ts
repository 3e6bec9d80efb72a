import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seal } from '../../../../core/digest/sealed.ts'
import type { FeedInUse } from '../../../../core/feed/in-use.ts'
import type { RefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, type Background } from '../../../fixtures/in-memory-browser/background.ts'
import { silence } from '../../../fixtures/in-memory-browser/network.ts'
import { aPublisher, correctedFeed } from '../../../fixtures/published-feed.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

/** A background whose user has chosen another feed. */
const aReader = async () => {
  const publisher = await aPublisher()
  const background = await aBackground()
  await background.fromPage({ type: 'feed.choose', choice: publisher.choice })
  return { publisher, ...background }
}

const check = ({ fromPage }: Pick<Background, 'fromPage'>) => fromPage({ type: 'feed.check' })
const recordOf = ({ stored }: Pick<Background, 'stored'>) => stored().refresh as RefreshRecord
const feedOf = ({ stored }: Pick<Background, 'stored'>) => stored().feed as FeedInUse

describe('a check', () => {
  it('brings a signed feed into use; badge and tabs follow, and it is on record', async () => {
    const reader = await aReader()
    const tab = reader.openTab()
    await reader.visitAndSee(tab)
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    expect(await check(reader)).toMatchObject({ ok: true, value: { outcome: 'accepted', check: { sequence: 1 } } })
    expect(feedOf(reader)).toMatchObject({ origin: 'fetched', source: reader.publisher.url, sequence: 1 })
    expect(feedOf(reader).feed.findings[0]?.title).toBe('Corrected')
    expect(recordOf(reader)).toMatchObject({ failures: 0, underWay: null, checks: [{ isAsked: true, requests: 2 }] })
    expect(await check(reader)).toMatchObject({ value: { outcome: 'unchanged', check: { requests: 1 } } })
  })

  it('counts as known what a source has when it is first asked, and on the badge only what comes after', async () => {
    const reader = await aReader()
    const { browser, fromPage, publisher, untilIdle } = reader
    const checkFor = async (sequence: number, ...ids: string[]) => {
      browser.network.serve(
        await publisher.publish(sequence, aFeed({ findings: [...ids, 'leak'].map((id) => aFinding({ id })) })),
      )
      await check(reader)
      await untilIdle()
      return browser.button.text
    }
    expect(await checkFor(1, 'one', 'two')).toBe('')
    expect(await checkFor(2, 'one', 'two', 'three')).toBe('1')
    await fromPage({ type: 'feed.choose', choice: null })
    await untilIdle()
    expect(browser.button.text).toBe('')
    await fromPage({ type: 'data.erase' })
    await fromPage({ type: 'feed.choose', choice: publisher.choice })
    expect(await checkFor(3, 'one', 'two', 'three')).toBe('')
  })

  it('reads the file once more where another version of the extension has read it: that may have left out members', async () => {
    const publisher = await aPublisher()
    const served = await publisher.publish(20, aFeed({ findings: [aFinding({ short: 'A short title' })] }))
    const before = await aBackground({ channel: publisher.channel })
    before.browser.network.serve(served)
    await check(before)
    const inUse = structuredClone(feedOf(before))
    for (const finding of inUse.feed.findings) delete finding.short
    const local = { ...before.browser.storage.stored('local'), feed: seal(inUse, '0.0.9') }
    const after = await aBackground({ channel: publisher.channel, stored: { local } })
    expect(feedOf(after)).toMatchObject({ origin: 'fetched', isFromOtherVersion: true })
    after.browser.network.serve(served)
    expect(await check(after)).toMatchObject({ value: { outcome: 'accepted', check: { requests: 2 } } })
    expect(feedOf(after).feed.findings[0]?.short).toBe('A short title')
    expect(await check(after)).toMatchObject({ value: { outcome: 'unchanged', check: { requests: 1 } } })
  })

  it('that nobody answers leaves the feed in use, and is tried again sooner', async () => {
    const reader = await aReader()
    expect(await check(reader)).toMatchObject({ value: { outcome: 'rejected', check: { code: 'FEED_UNREACHABLE' } } })
    expect(feedOf(reader).origin).toBe('bundled')
    const { dueAt, failures } = recordOf(reader)
    expect(failures).toBe(1)
    expect((dueAt as number) - Date.now()).toBeLessThan(20 * 60_000)
  })

  it('of a feed that goes back is refused by what was accepted before', async () => {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(5, correctedFeed()))
    await check(reader)
    reader.browser.network.serve(await reader.publisher.publish(4))
    expect(await check(reader)).toMatchObject({ value: { check: { code: 'POINTER_ROLLBACK' } } })
    expect(feedOf(reader).sequence).toBe(5)
  })

  it('is told a replayed feed by what a later version of the extension has accepted', async () => {
    const publisher = await aPublisher()
    const highest = { '': { sequence: 9, sha256: 'c'.repeat(64), at: 5 } }
    const refresh = { version: 2, highest }
    const reader = await aBackground({ channel: publisher.channel, stored: { local: { refresh } } })
    reader.browser.network.serve(await publisher.publish(8, correctedFeed()))
    expect(await check(reader)).toMatchObject({ value: { check: { code: 'POINTER_ROLLBACK' } } })
    expect(feedOf(reader).origin).toBe('bundled')
  })

  it('that is asked for while everything is being erased asks nobody, and leaves nothing behind', async () => {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    const held = reader.browser.hold('storage.local.set')
    const erasing = reader.fromPage({ type: 'data.erase' })
    await held.reached
    const checking = check(reader)
    held.release()
    expect(await Promise.all([erasing, checking])).toMatchObject([
      { ok: true },
      { ok: true, value: { outcome: 'unpublished' } },
    ])
    expect(recordOf(reader)).toMatchObject({ underWay: null, dueAt: null, checks: [] })
    expect(reader.browser.alarms.all()).toEqual([])
    expect(reader.browser.network.requests).toEqual([])
  })

  it('that has begun before everything is erased leaves nothing behind', async () => {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    const [erased, checked] = await Promise.all([reader.fromPage({ type: 'data.erase' }), check(reader)])
    expect([erased, checked]).toMatchObject([{ ok: true }, { ok: true, value: { outcome: 'interrupted' } }])
    expect(recordOf(reader)).toMatchObject({ underWay: null, dueAt: null, checks: [] })
    expect(feedOf(reader).origin).toBe('bundled')
  })

  it('joins the one under way', async () => {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    const answers = await Promise.all([check(reader), check(reader)])
    expect(answers[0]).toEqual(answers[1])
    expect(recordOf(reader).checks).toHaveLength(1)
  })

  it('that cannot be stored is on record as failed, and leaves the feed in use', async () => {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    const end = reader.browser.before('storage.local.set', ([items]) => {
      if ('feed' in (items as object)) throw new Error('IO error: No space left on device')
    })
    expect(await check(reader)).toMatchObject({ value: { outcome: 'rejected', check: { code: 'INTERNAL' } } })
    end()
    expect(feedOf(reader).origin).toBe('bundled')
    expect(recordOf(reader).checks).toMatchObject([{ code: 'INTERNAL', detail: expect.stringMatching(/No space/) }])
  })

  it('without an address asks nobody', async () => {
    const background = await aBackground()
    expect(await check(background)).toEqual({ ok: true, value: { outcome: 'unpublished', check: null } })
    expect(background.browser.network.requests).toEqual([])
  })

  it('waits while the browser is offline', async () => {
    const reader = await aReader()
    vi.stubGlobal('navigator', { ...navigator, onLine: false })
    expect(await check(reader)).toEqual({ ok: true, value: { outcome: 'offline', check: null } })
    expect(recordOf(reader)).toMatchObject({ isWaiting: true, failures: 0 })
    expect(reader.browser.network.requests).toEqual([])
    vi.stubGlobal('navigator', { ...navigator, onLine: true })
  })

  it('that is asked for offline brings no check forward that the server has put off', async () => {
    const reader = await aReader()
    const refusal = () => new Response('', { status: 503, headers: { 'retry-after': '86400' } })
    reader.browser.network.serve({ [`${reader.publisher.url}latest.json`]: refusal })
    await check(reader)
    const putOff = recordOf(reader)
    expect((putOff.dueAt as number) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    reader.browser.setOnline(false)
    expect(await check(reader)).toEqual({ ok: true, value: { outcome: 'offline', check: null } })
    reader.browser.setOnline(true)
    await reader.untilIdle()
    expect(recordOf(reader)).toEqual(putOff)
    expect(reader.browser.alarms.all()).toMatchObject([{ scheduledTime: putOff.dueAt }])
  })
})

describe('a check that ends after everything has changed', () => {
  /** A check whose host answers only when it is told to. */
  const aHeldCheck = async (reader: Awaited<ReturnType<typeof aReader>>) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const files = await reader.publisher.publish(9, correctedFeed())
    const [pointer] = Object.keys(files) as [string]
    const bytes = files[pointer] as Uint8Array<ArrayBuffer>
    reader.browser.network.serve({ ...files, [pointer]: () => promise.then(() => new Response(bytes)) })
    const answer = check(reader)
    await vi.waitFor(() => expect(recordOf(reader).underWay).not.toBeNull())
    return { answer, release: resolve }
  }

  it('brings nothing back of what was erased meanwhile', async () => {
    const reader = await aReader()
    const { answer, release } = await aHeldCheck(reader)
    await reader.fromPage({ type: 'data.erase' })
    release()
    expect(await answer).toMatchObject({ value: { outcome: 'interrupted' } })
    expect(feedOf(reader)).toMatchObject({ origin: 'bundled', source: '' })
    expect(JSON.stringify(reader.stored())).not.toContain('feeds.example.org')
  })

  it('is of no feed that the user has left', async () => {
    const reader = await aReader()
    const { answer, release } = await aHeldCheck(reader)
    await reader.fromPage({ type: 'feed.choose', choice: null })
    release()
    await answer
    expect(feedOf(reader)).toMatchObject({ origin: 'bundled', source: '' })
    expect(recordOf(reader).highest).toEqual({})
  })

  it('holds up no check of the feed that was chosen instead', async () => {
    const reader = await aReader()
    const { answer, release } = await aHeldCheck(reader)
    const other = await aPublisher('https://other.example.org/')
    reader.browser.network.serve(await other.publish(3, correctedFeed()))
    await reader.fromPage({ type: 'feed.choose', choice: other.choice })
    expect(await check(reader)).toMatchObject({ value: { outcome: 'accepted', check: { sequence: 3 } } })
    release()
    await answer
    expect(feedOf(reader)).toMatchObject({ source: other.url, sequence: 3 })
  })
})

it('is whole wherever the worker is stopped: the feed and its sequence are both there or neither', async () => {
  for (let calls = 0; ; calls++) {
    const reader = await aReader()
    reader.browser.network.serve(await reader.publisher.publish(1, correctedFeed()))
    const stopped = reader.browser.stopIn(calls)
    const ended = await Promise.race([stopped.then(() => false), check(reader).then(() => true)])
    await reader.restartWorker()
    const { feed } = reader.stored() as { feed: FeedInUse }
    const { highest, dueAt } = recordOf(reader)
    expect([feed.origin, highest[reader.publisher.url]?.sequence]).toEqual(
      feed.origin === 'fetched' ? ['fetched', 1] : ['bundled', undefined],
    )
    expect(dueAt).not.toBeNull()
    if (ended) break
  }
}, 60_000)

it('is given up where the host never answers, when its time is over', async () => {
  const reader = await aReader()
  reader.browser.network.serve({ [`${reader.publisher.url}latest.json`]: silence })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('', 'TimeoutError')))
  expect(await check(reader)).toMatchObject({ value: { check: { code: 'FEED_UNREACHABLE' } } })
})
