import type { Feed, Finding } from '../feed/schema.ts'
import type { Editions, ReminderHistory } from './history.ts'

const retracted = 'retracted'

/**
 * Which edition of a finding this is: '' as first published, the date of its latest material change, or the later one of
 * that and its withdrawal, and that it is withdrawn. Editions compare as strings: a feed that goes back in time brings no
 * news, and a finding that is there again is news by a change after its withdrawal.
 */
export const editionOf = ({ changes, retracted: withdrawal }: Finding): string => {
  const first = withdrawal?.date ?? ''
  const latest = changes.reduce((latest, { material, date }) => (material && date > latest ? date : latest), first)
  return withdrawal ? `${latest} ${retracted}` : latest
}

export const editionsOf = (findings: Finding[]): Editions =>
  Object.fromEntries(findings.map((finding) => [finding.id, editionOf(finding)]))

/** Editors choose the ids, so `constructor` may be one. */
const isLater = (edition: string, id: string, record: Editions) => {
  if (!Object.hasOwn(record, id)) return true
  // Earlier versions wrote no date: what is later than that withdrawal is any change of a finding that is there again.
  return record[id] === retracted ? /\d$/.test(edition) : edition > String(record[id])
}

/** Of these editions, those that are not on record, nor a later one. */
export const notIn = (record: Editions, editions: Editions): Editions =>
  Object.fromEntries(Object.entries(editions).filter(([id, edition]) => isLater(edition, id, record)))

/** A withdrawal concerns only those who had seen the finding (clause 3.2): a card tells more than it shows. */
const concerns = (finding: Finding, { seen }: Pick<ReminderHistory, 'seen'>) =>
  !finding.retracted || Object.hasOwn(seen, finding.id)

const findNewTo = ({ findings }: Feed, history: ReminderHistory, ...records: Editions[]): Finding[] =>
  findings.filter(
    (finding) =>
      concerns(finding, history) && records.every((record) => isLater(editionOf(finding), finding.id, record)),
  )

/** What no card has told yet: new findings, material changes, and withdrawals of what had been seen. Newest first. */
export const findNews = (feed: Feed, history: ReminderHistory): Finding[] => findNewTo(feed, history, history.told)

/**
 * What has come since the installation and the user has not seen yet; the badge counts these. None, until what was
 * there at the installation is on record.
 */
export const findUnseen = (feed: Feed, history: ReminderHistory): Finding[] =>
  history.known ? findNewTo(feed, history, history.seen, history.known) : []

const addSeen = (history: ReminderHistory, editions: Editions): ReminderHistory => {
  const seen = { ...history.seen, ...notIn(history.seen, editions) }
  // Of what is known, what has not been seen in that edition or a later one: each is kept in one place.
  return { ...history, seen, known: history.known && notIn(seen, history.known) }
}

/**
 * The history after these findings were before the user's eyes. Never forgets a later edition. What had been withdrawn
 * before anybody saw it is listed nowhere.
 */
export const recordSeen = (history: ReminderHistory, findings: Finding[]): ReminderHistory =>
  addSeen(history, editionsOf(findings.filter((finding) => concerns(finding, history))))

const editionsBut = (record: Editions, { findings }: Feed): Editions =>
  editionsOf(findings.filter(({ id }) => !Object.hasOwn(record, id)))

/** The history from an installation on: the findings that are there then count as known. */
export const withKnown = (history: ReminderHistory, feed: Feed): ReminderHistory =>
  history.known ? history : { ...history, known: editionsBut(history.seen, feed) }

/**
 * The history where what this feed adds to the one before it is no news, and counts as known, but not as seen. Whatever
 * has become of the others is still to be told, and so is what was waiting to be. Until the first card, which tells
 * everything, nothing is told.
 */
export const withAdded = (history: ReminderHistory, feed: Feed, before: Feed): ReminderHistory => {
  const { known, seen, told, lastNoticeAt } = withKnown(history, before)
  const added = editionsBut({ ...editionsOf(before.findings), ...known, ...seen }, feed)
  return { ...history, known: { ...known, ...added }, told: lastNoticeAt === null ? told : { ...added, ...told } }
}

/** What a card tells, all that it counts as news and on the first everything, and which findings it has room for. */
export type CardReport = { told: Editions; seen: Editions }

/** Whether all of this has been told, in these editions or later ones. */
export const isTold = ({ told }: Pick<ReminderHistory, 'told'>, editions: Editions): boolean =>
  Object.keys(notIn(told, editions)).length === 0

/** The history after a card was shown at `now` (ms): what it tells is told, which is what a snooze may have waited for. */
export const recordCard = (history: ReminderHistory, { told, seen }: CardReport, now: number): ReminderHistory => {
  const { snooze } = history
  return {
    ...addSeen(history, seen),
    told: { ...history.told, ...notIn(history.told, told) },
    lastNoticeAt: now,
    snooze: snooze?.kind === 'news' && !isTold(history, told) ? null : snooze,
  }
}
