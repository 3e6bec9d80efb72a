import type { Feed, Finding } from '../core/feed/schema.ts'
import { pick, withCompanions } from '../core/notice/select.ts'
import type { History } from '../core/reminders/history.ts'
import { findUnseen } from '../core/reminders/news.ts'

/**
 * What is new to somebody who has looked before. Who has seen less than half of the list has not looked at it yet, but
 * at a card or two: to them nothing is newer than the rest.
 */
export const unseenAtOpening = (feed: Feed, history: History): string[] => {
  const unseen = findUnseen(feed, history)
  return unseen.length > feed.findings.length / 2 ? [] : unseen.map(({ id }) => id)
}

/** What the popup lists: the news, withdrawals among them, then the rest of the lead with what belongs to it. */
export const popupFindings = (feed: Feed, unseen: string[]): { news: Finding[]; lead: Finding[] } => {
  const isNews = ({ id }: Finding) => unseen.includes(id)
  return {
    news: feed.findings.filter(isNews),
    lead: withCompanions(feed, pick(feed, feed.lead)).filter((finding) => !isNews(finding)),
  }
}
