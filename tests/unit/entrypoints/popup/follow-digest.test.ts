import { expect, it, vi } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import type { PopupData } from '../../../../core/popup/popup-digest.ts'
import { popupDigest } from '../../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { recordSeen } from '../../../../core/reminders/news.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFiles } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'

const known = ['other', 'leak', 'old'].map((id) => aFinding({ id }))
const feedWith = (summary: string) => aFeed({ findings: [aFinding({ id: 'new', summary }), ...known], lead: ['leak'] })
const historyOf = (feed: Feed) => recordSeen({ ...emptyHistory, known: {} }, feed.findings)
const seenBefore = recordSeen({ ...emptyHistory, known: {} }, known)

const anOpenPopup = async (feed: Feed) => {
  const browser = anInMemoryBrowser({ files: await packagedFiles() })
  const { popupDigestItem } = await import('../../../../platform/popup-digest-item.ts')
  const { feedItem } = await import('../../../../platform/items.ts')
  /** As the background does: the feed first. */
  const store = async (of: Feed, sha256: string, history = historyOf(of)) => {
    const inUse = { ...aFeedInUse({ feed: of }), sha256 }
    await feedItem.write(inUse)
    const facts = { settings: defaultSettings, policy: null, history, inUse, isUnreadable: false }
    await popupDigestItem.keep(popupDigest(facts, 'en'), null)
  }
  await store(feed, 'a', seenBefore)
  const { followDigest } = await import('../../../../entrypoints/popup/follow-digest.ts')
  const onDigest = vi.fn((_digest: PopupData) => {})
  await followDigest(onDigest)
  const news = () => onDigest.mock.lastCall?.[0].feed?.content.news.map(({ id, summary }) => [id, summary])
  return { browser, store, news }
}

it('an open popup keeps what was new, and shows a correction of it that is no news', async () => {
  const { browser, store, news } = await anOpenPopup(feedWith('As published.'))
  await vi.waitFor(() => expect(news()).toEqual([['new', 'As published.']]))
  await store(feedWith('As published.'), 'a')
  await browser.idle()
  expect(news()).toEqual([['new', 'As published.']])
  await store(feedWith('Corrected.'), 'b')
  await vi.waitFor(() => expect(news()).toEqual([['new', 'Corrected.']]))
})

it('an open popup that cannot read the other feed shows what its digest has', async () => {
  const { browser, store, news } = await anOpenPopup(feedWith('As published.'))
  await vi.waitFor(() => expect(news()).toHaveLength(1))
  browser.refuse('storage.local.get', 'Corruption: block checksum mismatch')
  await store(feedWith('Corrected.'), 'b')
  await vi.waitFor(() => expect(news()).toEqual([]))
})
