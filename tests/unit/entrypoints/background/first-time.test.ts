import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { hourMs } from '../../../../core/time/durations.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, type Background } from '../../../fixtures/in-memory-browser/background.ts'
import { packagedFeed } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'

type Publisher = Awaited<ReturnType<typeof aPublisher>>

/** Publishes these beside the finding of the package, checks, and gives what the badge says then. */
const checkerOf =
  ({ browser, fromPage, untilIdle }: Background) =>
  async (publisher: Publisher, sequence: number, ...findings: ReturnType<typeof aFinding>[]) => {
    browser.network.serve(await publisher.publish(sequence, aFeed({ findings })))
    expect(await fromPage({ type: 'feed.check' })).toMatchObject({ value: { outcome: 'accepted' } })
    await untilIdle()
    return browser.button.text
  }

const withIds = (...ids: string[]) => ids.map((id) => aFinding({ id }))

afterEach(() => void vi.restoreAllMocks())

describe('a source that is asked for the first time', () => {
  const newsOfNextVisitTo =
    ({ openTab, visit, shownIn, untilIdle }: Background) =>
    async () => {
      vi.spyOn(Date, 'now').mockReturnValue(Date.now() + hourMs)
      const tab = openTab()
      await visit(tab)
      await untilIdle()
      return shownIn(tab)?.view.news
    }

  const hasBeenVisited = async () => {
    const publisher = await aPublisher()
    const background = await aBackground()
    const { fromPage, openTab, visitAndSee } = background
    await visitAndSee(openTab())
    await fromPage({ type: 'feed.choose', choice: publisher.choice })
    return { check: checkerOf(background), publisher, newsOfNextVisit: newsOfNextVisitTo(background) }
  }

  /** A card had told `leak` only; `b` has come with an update of the extension since. */
  const hasBeenUpdated = async () => {
    const publisher = await aPublisher()
    const files = await packagedFeed(aFeed({ findings: withIds('leak', 'b') }))
    const history = { ...emptyHistory, lastNoticeAt: Date.now() - hourMs, told: { leak: '' }, seen: { leak: '' } }
    const stored = { local: { history: { ...history, known: {} } } }
    const background = await aBackground({ channel: publisher.channel, files, stored })
    await background.untilIdle()
    expect(background.browser.button.text).toBe('1')
    return { ...background, check: checkerOf(background), publisher, newsOfNextVisit: newsOfNextVisitTo(background) }
  }

  it('brings no news: neither badge nor notice takes for new what it has', async () => {
    const { check, publisher, newsOfNextVisit } = await hasBeenVisited()
    expect(await check(publisher, 1, ...withIds('a', 'b', 'leak'))).toBe('')
    expect(await newsOfNextVisit()).toEqual([])
    expect(await check(publisher, 2, ...withIds('a', 'b', 'c', 'leak'))).toBe('1')
    expect(await newsOfNextVisit()).toEqual(['c'])
  })

  it('tells what has become of a finding that a card had told', async () => {
    const { check, publisher, newsOfNextVisit } = await hasBeenVisited()
    const retracted = { date: '2026-11-23', reason: 'It was wrong.' }
    expect(await check(publisher, 1, ...withIds('a'), aFinding({ retracted }))).toBe('1')
    expect(await newsOfNextVisit()).toEqual(['leak'])
  })

  it('leaves news that was waiting already, and adds none to it', async () => {
    const { check, publisher, newsOfNextVisit } = await hasBeenUpdated()
    expect(await check(publisher, 8, ...withIds('a', 'b', 'leak'))).toBe('1')
    expect(await newsOfNextVisit()).toEqual(['b'])
  })

  it('tells what has become of a finding that the popup had shown, before any card had told of it', async () => {
    const { check, publisher, newsOfNextVisit, fromPage, untilIdle, browser } = await hasBeenUpdated()
    await fromPage({ type: 'findings.seen' })
    await untilIdle()
    expect(browser.button.text).toBe('')
    const retracted = { date: '2026-11-23', reason: 'It was wrong.' }
    expect(await check(publisher, 8, aFinding(), aFinding({ id: 'b', retracted }))).toBe('1')
    expect(await newsOfNextVisit()).toEqual(['b'])
  })
})

describe('a source that was asked before', () => {
  it('brings news also after an administrator has added a key for it', async () => {
    const [publisher, other] = [await aPublisher('https://organisation.example/'), await aPublisher()]
    const managed = { feedUrl: publisher.url, feedKeys: publisher.choice.keys }
    const background = await aBackground({ stored: { managed } })
    const check = checkerOf(background)
    expect(await check(publisher, 1, ...withIds('one', 'leak'))).toBe('')
    expect(await check(publisher, 2, ...withIds('one', 'two', 'leak'))).toBe('1')
    const feedKeys = JSON.stringify({ keys: [publisher.key.jwk, other.key.jwk] })
    background.browser.storage.put('managed', { ...managed, feedKeys })
    await background.untilIdle()
    expect(await check(publisher, 3, ...withIds('one', 'two', 'three', 'leak'))).toBe('2')
  })

  it('brings none after everything was erased, as on the first day', async () => {
    const publisher = await aPublisher()
    const background = await aBackground({ channel: publisher.channel })
    const check = checkerOf(background)
    expect(await check(publisher, 8, ...withIds('one', 'leak'))).toBe('')
    await background.fromPage({ type: 'data.erase' })
    await background.untilIdle()
    expect(await check(publisher, 9, ...withIds('one', 'two', 'leak'))).toBe('')
    expect(await check(publisher, 10, ...withIds('one', 'two', 'three', 'leak'))).toBe('1')
  })
})
