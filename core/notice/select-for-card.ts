import type { Feed, Finding } from '../feed/schema.ts'
import { pick, withCompanions } from '../findings/select.ts'
import type { ReminderHistory } from '../reminders/history.ts'
import { findNews, findUnseen } from '../reminders/news.ts'

const shownAtMost = 3

export type CardSelection = {
  /** The one finding of the compact card: what no card has told yet, else what nobody has seen, else of the lead. */
  headline: Finding | null
  /** Those of the card in full. */
  findings: Finding[]
  news: Finding[]
}

/** Editorial rule: a finding with companions is never shown without them, and the compact card has room for one only. */
const standsAlone = ({ mustAppearWith, retracted }: Finding) => mustAppearWith.length === 0 || retracted !== null

/**
 * What a card shows: what is new since the last one, else (and on the first) the first three of the lead. A card
 * without news after the first shows the lead again: it is the summary, not an announcement.
 */
export const selectForCard = (feed: Feed, history: ReminderHistory): CardSelection => {
  const news = history.lastNoticeAt === null ? [] : findNews(feed, history)
  const lead = pick(feed, feed.lead)
  const chosen = news.length > 0 ? news : lead
  return {
    headline: [...news, ...findUnseen(feed, history), ...lead].find(standsAlone) ?? null,
    findings: withCompanions(feed, chosen.slice(0, shownAtMost)),
    news,
  }
}
