// @vitest-environment happy-dom
import { copyFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { NoticeCard } from '../../components/notice-card.tsx'
import { popupFindings } from '../../components/popup-findings.ts'
import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { noticeView } from '../../core/notice/notice-view.ts'
import { decide } from '../../core/reminders/decide.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { findUnseen, recordCard } from '../../core/reminders/news.ts'
import { defaultSettings } from '../../core/reminders/settings.ts'
import { continueVisit } from '../../core/reminders/visit.ts'
import messages from '../../locales/en/notice.json'
import { bundledFeedFiles } from '../../tools/feed/bundle-feed.ts'
import { draw } from '../fixtures/draw.ts'
import { aFolder } from '../fixtures/source.ts'
import { words } from '../fixtures/words.ts'

const root = join(import.meta.dirname, '../..')
const title = 'Recordings of meetings say staff abroad had access'

/** The feed as the extension accepts it from its package. */
const packaged = async (source: string): Promise<Feed> => {
  const files = new Map((await bundledFeedFiles(source)).map(({ path, contents }) => [path, contents]))
  const load = async (name: string) => new TextEncoder().encode(files.get(name))
  const result = await acceptBundled(files.get('latest.json') ?? '', load, 'tiktok')
  if (!result.ok) throw new Error(result.error.message)
  return result.value.feed
}

describe('one new file in feed/findings', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  let before: Feed
  let after: Feed
  beforeAll(async () => {
    const source = join(root, 'feed')
    before = await packaged(source)
  })

  it('is all it takes for a finding to be in the feed, the notice and the popup', async () => {
    const source = join(await aFolder(), 'feed')
    await cp(join(root, 'feed'), source, { recursive: true })
    await copyFile(join(root, 'tests/fixtures/leak.yaml'), join(source, 'findings/leak.yaml'))
    after = await packaged(source)
    expect(after.findings).toHaveLength(before.findings.length + 1)

    const history = recordCard(emptyHistory, before, before.findings, now - 86_400_000)
    const past = { history, visit: continueVisit(null, now), tabId: 1, isPrivate: false }
    expect(decide(defaultSettings, past, after, now)).toEqual({ form: 'card', reason: 'news' })

    const view = noticeView({
      settings: defaultSettings,
      history,
      feed: after,
      isPrivate: false,
      messages,
      language: 'en',
      direction: 'ltr',
    })
    const actions = { onChoose: () => {}, onOpenPage: () => {} }
    const card = draw(<NoticeCard view={view} t={words} error={null} {...actions} />)
    expect(card.querySelector('.finding-lead h3')?.textContent).toBe(title)
    expect(card.querySelector('.news-tag')?.textContent).toBe('New')

    const unseen = findUnseen(after, history).map(({ id }) => id)
    expect(popupFindings(after, unseen).news.map((finding) => finding.title)).toEqual([title])
  })
})
