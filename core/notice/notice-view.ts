import type { Feed, Finding } from '../feed/schema.ts'
import type { NoticeCatalogue } from '../language/catalogue.ts'
import type { Interface } from '../language/language.ts'
import type { Decision } from '../reminders/decide.ts'
import type { History } from '../reminders/history.ts'
import type { Position, Theme } from '../reminders/options.ts'
import type { Settings } from '../reminders/settings.ts'
import { siteName } from '../services/site.ts'
import { type Counts, countByYear, countGroups, countReassuring, standingFindings, type YearCounts } from './counts.ts'
import { pairsOf, type SaidAndReported, selectForCard } from './select.ts'

/** Everything the notice needs, so that its script holds no words, no feed and no decisions. */
export type NoticeView = Interface & {
  form: 'card' | 'tab'
  site: string
  counts: Counts
  years: YearCounts[]
  /** Of all `total` findings, so many speak for the company rather than for the concern. */
  reassuring: number
  total: number
  findings: Finding[]
  /** Ids of the findings that are news, of all of them, not only the ones shown. */
  news: string[]
  /** The pair of the first finding, where there is one. */
  pair: SaidAndReported | null
  position: Position
  theme: Theme
  /** In a private window nothing can be remembered, so that there is no later to be reminded at. */
  isPrivate: boolean
  messages: NoticeCatalogue
}

/** `messages` are in the language that is given with them. */
type Circumstances = Interface & {
  form: Exclude<Decision['form'], 'nothing'>
  settings: Settings
  history: History
  feed: Feed
  isPrivate: boolean
  messages: NoticeCatalogue
}

const pairFor = (feed: Feed, finding: Finding | undefined) =>
  pairsOf(feed).find((pair) => pair.finding.id === finding?.id) ?? null

/** What the notice shows, in either form. */
export const noticeView = (circumstances: Circumstances): NoticeView => {
  const { form, settings, history, feed, isPrivate, language, direction, messages } = circumstances
  const { findings, news } = selectForCard(feed, history)
  const all = standingFindings(feed)
  return {
    language,
    direction,
    form,
    site: siteName,
    counts: countGroups(all),
    years: countByYear(all),
    reassuring: countReassuring(all),
    total: all.length,
    findings,
    news: news.map(({ id }) => id),
    pair: pairFor(feed, findings[0]),
    position: settings.position,
    theme: settings.theme,
    isPrivate,
    messages,
  }
}
