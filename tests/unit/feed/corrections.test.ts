import { parse } from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBibtex } from '../../../core/citation/bibtex.ts'
import { toCslItems } from '../../../core/citation/csl-json.ts'
import { citeInText } from '../../../core/citation/in-words.ts'
import { toBriefing } from '../../../core/export/briefing.ts'
import { toCsv } from '../../../core/export/csv.ts'
import { escapeMarkdown } from '../../../core/export/markdown-text.ts'
import type { Feed, Finding } from '../../../core/feed/schema.ts'
import { noFilter } from '../../../core/filter/filter.ts'
import { correctionsLog } from '../../../core/findings/corrections.ts'
import { updateOf } from '../../../core/findings/update.ts'
import { noticeView } from '../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { findNews, recordSeen } from '../../../core/reminders/news.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../fixtures/real-feed.ts'
import { recordCard } from '../../fixtures/record-card.ts'
import { noticeWords as messages, words } from '../../fixtures/words.ts'

const now = Date.parse('2026-12-01T12:00:00Z')
const inEnglish = { t: words, language: 'en' }

const day = '2026-11-20'
const changeOf = (material: boolean, date = day) => ({ date, text: `Corrected on ${date}.`, material })

/** Four findings that a day has corrected materially, one that it has corrected otherwise, and two that it has left. */
const aDayOfCorrections = (): Feed => {
  const material = ['one', 'two', 'three', 'four'].map((id) => ({ id, changes: [changeOf(true)] }))
  const others = [
    { id: 'detail', changes: [changeOf(false)] },
    { id: 'before', changes: [changeOf(true, '2026-11-01')] },
    { id: 'leak' },
  ]
  return aFeed({ findings: [...material, ...others].map(aFinding) })
}

describe('the last day of corrections', () => {
  const feed = aDayOfCorrections()

  it('is in the log with each of its changes, in the words of the editors', () => {
    const ofDay = correctionsLog(feed).filter(({ date }) => date === day)
    expect(ofDay.map(({ text }) => text)).toEqual(Array(5).fill(`Corrected on ${day}.`))
  })

  it('is told, once, to whoever had seen the old texts: what is material, three in words and the rest as a number', () => {
    const undone = (finding: Finding) => ({ ...finding, changes: finding.changes.filter(({ date }) => date !== day) })
    const before = { ...feed, findings: feed.findings.map(undone) }
    const shown = recordCard(emptyHistory, before, before.findings, now)
    const history = recordSeen(shown, before.findings)
    const news = findNews(feed, history)
    expect(news.map(({ id }) => id).toSorted()).toEqual(['four', 'one', 'three', 'two'])

    const view = noticeView({
      ...{ settings: defaultSettings, history, feed, isPrivate: false, messages },
      ...{ language: 'en', direction: 'ltr' as const },
    })
    const told = view.findings.filter(({ id }) => view.news.includes(id))
    expect(told.map(updateOf)).toEqual(Array(3).fill(expect.objectContaining({ kind: 'corrected', date: day })))
    expect(view.moreNews).toBe(1)
    expect(findNews(feed, recordCard(history, feed, view.findings, now))).toEqual([])
  })
})

describe.each(realFeeds)('what is taken along of corrected findings of the feed %s', (when) => {
  let feed: Feed
  let corrected: Finding[]
  beforeAll(async () => {
    feed = await realFeed(when)
    corrected = feed.findings.filter(({ changes }) => changes.length > 0)
  })

  const extractOf = (findings: Finding[]) => ({
    ...{ feed, sequence: 1, filter: noFilter, savedOn: '2026-12-01' },
    ...{ findings, matching: findings.length, total: findings.length },
  })

  it('has their new words in Markdown', () => {
    const briefing = toBriefing(extractOf(corrected), inEnglish)
    for (const { title, summary, standing, changes } of corrected)
      for (const text of [title, summary, standing.note, ...changes.map((change) => change.text)])
        expect(briefing).toContain(escapeMarkdown(text))
  })

  it('has them in the CSV', () => {
    const rows = parse<Record<string, string>>(toCsv(extractOf(corrected)).slice(1), { header: true }).data
    for (const [index, { title, summary, standing, changes }] of corrected.entries())
      expect(rows[index]).toMatchObject({
        ...{ title, summary, standing_note: standing.note },
        changes: changes.map(({ date, text }) => `${date}: ${text}`).join('\n'),
      })
  })

  it('has them in the citations, each with the day of the feed', () => {
    for (const finding of corrected) {
      const cited = { finding, feed, sequence: 1, accessed: '2026-12-01' }
      expect(toCslItems(cited)[0]?.title).toBe(finding.title)
      expect(toBibtex(cited)).toContain(`date = {${feed.compiled}}`)
      const [inText = ''] = citeInText(cited, inEnglish).split('\n')
      expect(inText.startsWith(finding.title)).toBe(true)
    }
  })
})
