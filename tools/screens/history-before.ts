import type { Feed, Finding } from '../../core/feed/schema.ts'
import { correctionsLog } from '../../core/findings/corrections.ts'
import { emptyHistory, type ReminderHistory } from '../../core/reminders/history.ts'
import { editionsOf, recordCard, recordSeen, withKnown } from '../../core/reminders/news.ts'

/** What was told and seen before the last day of corrections, all of it, by a card long ago. */
export const historyBefore = (feed: Feed): ReminderHistory => {
  const day = correctionsLog(feed)[0]?.date
  const undone = (finding: Finding) => ({ ...finding, changes: finding.changes.filter(({ date }) => date !== day) })
  const before = { ...feed, findings: feed.findings.map(undone) }
  const told = editionsOf(before.findings)
  return withKnown(recordSeen(recordCard(emptyHistory, { told, seen: {} }, 0), before.findings), before)
}
