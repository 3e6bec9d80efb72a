// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { readRefreshFacts } from '../../../../core/feed/refresh-facts.ts'
import { type PopupData, popupDigest } from '../../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import type { TabBeneath } from '../../../../entrypoints/popup/tab-beneath.ts'
import { aFailedCheck } from '../../../fixtures/check.ts'
import { buttonNamed, draw } from '../../../fixtures/draw.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'
import { noticeWords, words } from '../../../fixtures/words.ts'

const channel = {
  ...{ channel: 'tiktok', url: null, threshold: 1, keys: { keys: [] } },
  ...{ site: null, contact: 'https://example.com/report' },
}

const stored = { settings: defaultSettings, policy: null, history: emptyHistory, inUse: aFeedInUse() }
const digest = popupDigest({ ...stored, isUnreadable: false }, 'en')

const drawOver = async (
  beneath: Partial<TabBeneath>,
  refresh: Partial<PopupData['refresh']>,
  feed: PopupData['feed'] = digest.feed,
) => {
  anInMemoryBrowser({ channel })
  const { Popup } = await import('../../../../entrypoints/popup/popup.tsx')
  const site: TabBeneath = { kind: 'site', siteTab: 1, hosts: [], seen: [], isPrivate: false, ...beneath }
  const state = { seenElsewhere: null, isWhole: true, tab: 'findings', status: null, isChecking: false } as const
  const all = { ...digest, feed, refresh: { ...readRefreshFacts({}), ...refresh } }
  const english = { language: 'en', direction: 'ltr', t: words, messages: noticeWords } as never
  return draw(<Popup {...state} digest={all} words={english} beneath={site} set={vi.fn()} />)
}

const published = { dueAt: 1, failures: 1, checks: [aFailedCheck()] }

it('offers a check where there is a host to ask, and says why the last one failed', async () => {
  const root = await drawOver({}, published)
  expect(buttonNamed(root, 'Check now')).toBeDefined()
  expect(root.textContent).toContain('FEED_UNREACHABLE')
  expect(buttonNamed(await drawOver({}, {}), 'Check now')).toBeUndefined()
})

it('offers no check over a private window, whose check would go on record, and speaks of none', async () => {
  const root = await drawOver({ isPrivate: true }, published)
  expect(buttonNamed(root, 'Check now')).toBeUndefined()
  expect(root.textContent).not.toContain('FEED_UNREACHABLE')
  expect(root.textContent).toContain(words('popup.private'))
})

it('has errors reported to the editors of the release only where the findings are theirs', async () => {
  const from = (source: string) => drawOver({}, {}, digest.feed && { ...digest.feed, source })
  const linked = (root: Element) => root.querySelector('[href="https://example.com/report"]') !== null
  expect(linked(await from(''))).toBe(true)
  expect(linked(await from('https://another.example/feed/'))).toBe(false)
})
