import { describe, expect, it, vi } from 'vitest'
import { seal } from '../../../../core/digest/sealed.ts'
import { emptyHistory, type ReminderHistory } from '../../../../core/reminders/history.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFeed } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'
import { opened } from '../../../fixtures/opened.ts'

const load = async (stored: Record<string, unknown> = {}, pointer: Record<string, unknown> = {}) => {
  const browser = anInMemoryBrowser({ stored: { local: stored }, files: await packagedFeed(aFeed(), pointer) })
  return { browser, ...(await import('../../../../entrypoints/background/feed.ts')) }
}

describe('the feed in use', () => {
  it('is the package’s after an installation, and is stored', async () => {
    const { browser, settleFeed } = await load()
    expect(await settleFeed()).toMatchObject({ origin: 'bundled', sequence: 7 })
    expect(opened(browser.storage.stored('local')).feed).toMatchObject({ origin: 'bundled', sequence: 7 })
  })

  it('stays the stored one where that is as new, and nothing is written', async () => {
    const history = { ...emptyHistory, known: {} }
    const { browser, settleFeed } = await load({ feed: seal(aFeedInUse({ sequence: 7 }), '1.2.3'), history })
    expect((await settleFeed()).origin).toBe('fetched')
    expect(browser.argsOf('storage.local.set')).toEqual([])
  })

  it('is stored again, as one text, where an earlier version stored it', async () => {
    const inUse = aFeedInUse({ sequence: 7 })
    for (const feed of [inUse, seal(inUse, '1.2.2')]) {
      const { browser, settleFeed } = await load({ feed, history: { ...emptyHistory, known: {} } })
      expect((await settleFeed()).origin).toBe('fetched')
      expect(browser.storage.stored('local').feed).toEqual(seal({ ...inUse, isFromOtherVersion: true }, '1.2.3'))
    }
  })

  it('is in use although it cannot be stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (const stored of [{}, { feed: seal(aFeedInUse({ sequence: 7 }), '1.2.2') }, { feed: 'damaged' }]) {
      const { browser, settleFeed, readFeedInUse } = await load(stored)
      browser.refuse('storage.local.set', 'QUOTA_BYTES quota exceeded')
      await expect(settleFeed()).rejects.toThrow('QUOTA')
      expect(await readFeedInUse()).toMatchObject({ version: 1, sequence: 7 })
    }
    vi.restoreAllMocks()
  })

  it('is the package’s where an update brought a newer one', async () => {
    const { settleFeed } = await load({ feed: aFeedInUse({ sequence: 7 }) }, { sequence: 8 })
    expect(await settleFeed()).toMatchObject({ origin: 'bundled', sequence: 8 })
  })

  it('counts as known from its first day on, for those, too, who had it before that was kept', async () => {
    const knownAfter = async (stored: Record<string, unknown>) => {
      const { browser, settleFeed } = await load(stored, { sequence: 8 })
      await settleFeed()
      return (browser.storage.stored('local').history as ReminderHistory).known
    }
    const { known: _, ...before } = { ...emptyHistory, seen: { leak: '' } }
    expect(await knownAfter({})).toEqual({ leak: '' })
    expect(await knownAfter({ feed: aFeedInUse({ feed: aFeed({ findings: [] }) }) })).toEqual({})
    expect(await knownAfter({ feed: aFeedInUse(), history: before })).toEqual({})
    expect(await knownAfter({ history: { ...emptyHistory, known: { earlier: '' } } })).toEqual({ earlier: '' })
    expect(await knownAfter({ history: { version: 9 } })).toBeUndefined()
  })

  it('is read once for a worker, from storage, without a look at the package', async () => {
    const { browser, readFeedInUse } = await load({ feed: seal(aFeedInUse(), '1.2.3') })
    const first = await readFeedInUse()
    expect(await readFeedInUse()).toBe(first)
    expect(browser.argsOf('storage.local.get')).toEqual([['feed']])
    expect(browser.argsOf('fetch')).toEqual([])
  })

  it('is the newer of both for whoever comes first after an update (clause 6.5), also where it cannot be stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (const isFull of [false, true]) {
      const { browser, readFeedInUse } = await load(
        { feed: seal(aFeedInUse({ sequence: 7 }), '1.2.2') },
        { sequence: 8 },
      )
      if (isFull) browser.refuse('storage.local.set', 'QUOTA_BYTES quota exceeded')
      expect(await readFeedInUse()).toMatchObject({ origin: 'bundled', sequence: 8 })
    }
    vi.restoreAllMocks()
  })

  it('is not there where neither can be read', async () => {
    const { browser, readFeedInUse } = await load()
    browser.refuse('fetch', 'The package is gone.')
    await expect(readFeedInUse()).rejects.toThrow('The package is gone.')
  })

  it('is the package’s where the stored one is damaged or missing', async () => {
    const { readFeedInUse, browser } = await load({ feed: { version: 1, origin: 'bundled' } })
    expect((await readFeedInUse()).origin).toBe('bundled')
    expect(browser.storage.stored('local').troubles).toMatchObject([{ item: 'feed', trouble: 'damaged' }])
  })

  it('is the one that was stored last, for this worker too', async () => {
    const { readFeedInUse, replaceFeed } = await load({ feed: aFeedInUse() })
    await readFeedInUse()
    const next = aFeedInUse({ feed: aFeed({ findings: [aFinding({ title: 'Corrected' })] }) })
    replaceFeed(next)
    expect(await readFeedInUse()).toBe(next)
  })
})

it('says by code and clause what is wrong with a package whose feed was changed', async () => {
  const files = await packagedFeed()
  const [path] = Object.keys(files).filter((name) => !name.endsWith('latest.json'))
  anInMemoryBrowser({ files: { ...files, [path as string]: '{"version": "forged"}' } })
  const { readBundledFeed } = await import('../../../../platform/bundled-feed.ts')
  await expect(readBundledFeed()).rejects.toThrow(/^FEED_TAMPERED \(clause 5\.7\): /)
})
