import type { Assurance, Feed, Finding, Pair } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'
import type { History } from '../reminders/history.ts'
import { findNews } from '../reminders/news.ts'

/** What is set against what: the company's words beside a finding. */
export type SaidAndReported = { pair: Shown<Pair>; assurance: Shown<Assurance>; finding: Shown<Finding> }

/** Findings by id, in the order of the ids; unknown and withdrawn ones are left out. */
export const pick = (feed: Feed, ids: string[]): Finding[] => {
  const byId = new Map(feed.findings.map((finding) => [finding.id, finding]))
  return ids.flatMap((id) => byId.get(id) ?? []).filter(({ retracted }) => !retracted)
}

/** Editorial rule: a finding is never shown without those it must appear with; they come right after it. */
export const withCompanions = (feed: Feed, findings: Finding[]): Finding[] => {
  const all = findings.flatMap((finding) => [finding, ...pick(feed, finding.mustAppearWith)])
  return [...new Set(all)]
}

/** The pairs of the feed with what they name; the order is the editors'. */
export const pairsOf = (feed: Feed): SaidAndReported[] => {
  const paired = pick(
    feed,
    feed.pairs.map(({ finding }) => finding),
  )
  return feed.pairs.flatMap((pair) => {
    const assurance = feed.assurances.find(({ id }) => id === pair.assurance)
    const finding = paired.find(({ id }) => id === pair.finding)
    return assurance && finding ? [{ pair, assurance, finding }] : []
  })
}

const shownAtMost = 3

/**
 * What a card shows: what is new since the last one, else (and on the first) the first three of the lead. A card
 * without news after the first shows the lead again: it is the summary, not an announcement.
 */
export const selectForCard = (feed: Feed, history: History): { findings: Finding[]; news: Finding[] } => {
  const news = history.lastNoticeAt === null ? [] : findNews(feed, history)
  const chosen = news.length > 0 ? news : pick(feed, feed.lead)
  return { findings: withCompanions(feed, chosen.slice(0, shownAtMost)), news }
}
