// @vitest-environment happy-dom
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { noticeView } from '../../core/notice/notice-view.ts'
import { popupFindings } from '../../core/popup/popup-findings.ts'
import { decide } from '../../core/reminders/decide.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { findUnseen } from '../../core/reminders/news.ts'
import { continueVisit } from '../../core/reminders/visit.ts'
import { defaultSettings } from '../../core/settings/settings.ts'
import { bundledFeedFiles } from '../../tools/feed/bundle-feed.ts'
import { drawCard, drawFullCard } from '../fixtures/draw-card.tsx'
import { aFeed, aFinding } from '../fixtures/feed.ts'
import { recordCard } from '../fixtures/record-card.ts'
import { aSourceFolder } from '../fixtures/source.ts'
import { noticeWords as messages } from '../fixtures/words.ts'

const title = 'Recordings of meetings say staff abroad had access'

/** The feed as the extension accepts it from its package. */
const packaged = async (source: string): Promise<Feed> => {
  const files = new Map((await bundledFeedFiles(source)).map(({ path, contents }) => [path, contents]))
  const load = async (name: string) => new TextEncoder().encode(files.get(name))
  const result = await acceptBundled(files.get('latest.json') ?? '', load, 'tiktok')
  if (!result.ok) throw new Error(result.error.message)
  return result.value.feed
}

const older = ['first', 'second', 'third'].map((id, index) =>
  aFinding({ id, date: `2021-0${index + 1}-01`, title: `The ${id} of the findings`, kind: 'research', bearsOn: [] }),
)

it('one new file in a feed’s findings is all it takes for a finding to be in the feed, the notice and the popup', async () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  const source = await aSourceFolder(aFeed({ findings: older, pairs: [], lead: ['first'] }))
  const before = await packaged(source)
  const text = await readFile(join(import.meta.dirname, '../fixtures/leak.yaml'), 'utf8')
  await writeFile(join(source, 'findings/leak.yaml'), text)
  const after = await packaged(source)
  expect(after.findings).toHaveLength(before.findings.length + 1)

  const history = recordCard({ ...emptyHistory, known: {} }, before, before.findings, now - 86_400_000)
  const past = { history, visit: continueVisit(null, now), tabId: 1, isPrivate: false }
  expect(decide(defaultSettings, past, after, now)).toEqual({ form: 'card', reason: 'news' })

  const view = noticeView({
    ...{ settings: defaultSettings, history, feed: after, isPrivate: false },
    ...{ messages, language: 'en', direction: 'ltr' as const },
  })
  const card = drawCard(view)
  expect(card.querySelector('.compact-finding h3')?.textContent).toBe(title)
  expect(drawFullCard(view).querySelector('.finding-lead h3')?.textContent).toBe(title)
  expect(card.querySelector('.news-tag')?.textContent).toBe('New')

  const unseen = findUnseen(after, history).map(({ id }) => id)
  expect(popupFindings(after, unseen).news.map((finding) => finding.title)).toEqual([title])
})
