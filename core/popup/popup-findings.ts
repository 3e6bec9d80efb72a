import type { Feed, Finding } from '../feed/schema.ts'
import { pick, withCompanions } from '../findings/select.ts'
import type { ReminderHistory } from '../reminders/history.ts'
import { findUnseen } from '../reminders/news.ts'

/**
 * What is new to somebody who has looked before. Someone who has seen less than half of the list has only seen a card
 * or two: to them nothing is newer than the rest.
 */
export const unseenAtOpening = (feed: Feed, history: ReminderHistory): string[] => {
  const unseen = findUnseen(feed, history)
  return unseen.length > feed.findings.length / 2 ? [] : unseen.map(({ id }) => id)
}

/** What the popup lists: the news, withdrawals among them, then what must appear with it, and the rest of the lead. */
export const popupFindings = (feed: Feed, unseen: string[]): { news: Finding[]; lead: Finding[] } => {
  const isNews = ({ id }: Finding) => unseen.includes(id)
  // Of what was withdrawn only that is said, so nothing has to appear with it, and `pick` leaves it out.
  const all = withCompanions(feed, pick(feed, [...unseen, ...feed.lead]))
  return { news: feed.findings.filter(isNews), lead: all.filter((finding) => !isNews(finding)) }
}
