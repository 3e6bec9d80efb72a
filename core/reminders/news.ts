import type { Feed, Finding } from '../feed/schema.ts'
import type { ReminderHistory } from './history.ts'

const retracted = 'retracted'

/**
 * Which edition of a finding this is: '' as first published, the date of its latest material change, or `retracted`.
 * Editions compare as strings, in that order, so that a feed that goes back in time brings no news.
 */
export const editionOf = ({ changes, retracted: retraction }: Finding): string => {
  if (retraction) return retracted
  return changes.reduce((latest, { material, date }) => (material && date > latest ? date : latest), '')
}

/** Editors choose the ids, so `constructor` may be one. */
const knownOf = (record: Record<string, string>, { id }: Finding) =>
  Object.hasOwn(record, id) ? record[id] : undefined

const isLater = (finding: Finding, known: string | undefined) => known === undefined || editionOf(finding) > known

/** A withdrawal concerns only those who had seen the finding (clause 3.2): a card tells more than it shows. */
const concerns = (finding: Finding, { seen }: Pick<ReminderHistory, 'seen'>) =>
  !finding.retracted || knownOf(seen, finding) !== undefined

/** What no card has told yet: new findings, material changes, and withdrawals of what had been seen. Newest first. */
export const findNews = (feed: Feed, history: ReminderHistory): Finding[] =>
  feed.findings.filter((finding) => concerns(finding, history) && isLater(finding, knownOf(history.told, finding)))

/**
 * What has come since the installation and the user has not seen yet; the badge counts these. None, until what was
 * there at the installation is on record.
 */
export const findUnseen = (feed: Feed, { known, ...history }: ReminderHistory): Finding[] =>
  known === null
    ? []
    : feed.findings.filter(
        (finding) =>
          concerns(finding, history) &&
          isLater(finding, knownOf(history.seen, finding)) &&
          isLater(finding, knownOf(known, finding)),
      )

const editionsOf = (findings: Finding[]) => Object.fromEntries(findings.map((f) => [f.id, editionOf(f)]))

const record = (known: Record<string, string>, findings: Finding[]) => {
  const later = findings.filter((finding) => isLater(finding, knownOf(known, finding)))
  return later.length === 0 ? known : { ...known, ...editionsOf(later) }
}

/** The known editions that were not seen in the same edition or a later one, so none is stored in both records. */
const notIn = (seen: Record<string, string>, known: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(known).filter(([id, edition]) => !Object.hasOwn(seen, id) || edition > String(seen[id])),
  )

/**
 * The history after these findings were before the user's eyes. Never forgets a later edition. What had been withdrawn
 * before anybody saw it is listed nowhere.
 */
export const recordSeen = (history: ReminderHistory, findings: Finding[]): ReminderHistory => {
  const seen = record(
    history.seen,
    findings.filter((finding) => concerns(finding, history)),
  )
  return { ...history, seen, known: history.known && notIn(seen, history.known) }
}

/**
 * The history in which these findings also count as known, but not as seen or told. Changes to findings that were known
 * or seen before are left out: they are still to be told.
 */
export const addKnown = (history: ReminderHistory, { findings }: Feed): ReminderHistory => ({
  ...history,
  known: notIn(history.seen, { ...editionsOf(findings), ...history.known, ...history.seen }),
})

/**
 * The history in which these findings are no news, except for changes to findings that a card has already told. Before
 * the first card, which tells everything, nothing is changed.
 */
export const addTold = (history: ReminderHistory, { findings }: Feed): ReminderHistory =>
  history.lastNoticeAt === null ? history : { ...history, told: { ...editionsOf(findings), ...history.told } }

/** The history from an installation on: the findings that are there then count as known. */
export const withKnown = (history: ReminderHistory, feed: Feed): ReminderHistory =>
  history.known ? history : addKnown(history, feed)

/**
 * The history after a card was shown at `now` (ms): all news is told, which is what a snooze may have waited for, and the
 * findings on it are seen.
 */
export const recordCard = (history: ReminderHistory, feed: Feed, shown: Finding[], now: number): ReminderHistory => {
  const news = findNews(feed, history)
  const { snooze } = history
  return {
    ...recordSeen(history, shown),
    told: record(history.told, news),
    lastNoticeAt: now,
    snooze: snooze?.kind === 'news' && news.length > 0 ? null : snooze,
  }
}
