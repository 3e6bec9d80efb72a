import type { Assurance, Feed, Finding } from '../feed/schema.ts'
import type { NoticeCatalogue } from '../language/catalogue.ts'
import { feedIn, type Shown } from '../language/feed-language.ts'
import type { Interface } from '../language/language.ts'
import type { Policy } from '../policy/policy.ts'
import type { History } from '../reminders/history.ts'
import type { Position, Theme } from '../reminders/options.ts'
import type { Settings } from '../reminders/settings.ts'
import { siteName } from '../services/site.ts'
import { type Counts, countByYear, countGroups, countReassuring, standingFindings, type YearCounts } from './counts.ts'
import { pairsOf, selectForCard } from './select.ts'

/** Everything the notice needs, so that its script holds no words, no feed and no decisions. */
export type NoticeView = Interface & {
  site: string
  counts: Counts
  years: YearCounts[]
  /** Of all `total` findings, so many speak for the company rather than for the concern. */
  reassuring: number
  total: number
  /** Their texts in the interface's language, as far as they are translated. */
  findings: Shown<Finding>[]
  /** Ids of the findings that are news, of all of them, not only the ones shown. */
  news: string[]
  /** How many of them are not shown. */
  moreNews: number
  /** What the company had said, of the first finding's pair, where there is one. */
  said: Shown<Assurance> | null
  position: Position
  theme: Theme
  /** In a private window nothing can be remembered, so that there is no later to be reminded at. */
  isPrivate: boolean
  /** Whether reminders are the user's to turn off. */
  canTurnOff: boolean
  messages: NoticeCatalogue
}

/** `messages` are in the language that is given with them. */
type Circumstances = Interface & {
  settings: Settings
  /** Without one, nothing is set by an organisation. */
  policy?: Policy | null
  history: History
  feed: Feed
  isPrivate: boolean
  messages: NoticeCatalogue
}

const saidOf = (feed: Feed, finding: Finding | undefined): Assurance | null =>
  pairsOf(feed).find((pair) => pair.finding.id === finding?.id)?.assurance ?? null

/** The message to the page carries no language that is not shown there. */
const inOneLanguage = ({ original: _, ...finding }: Shown<Finding>): Shown<Finding> => ({
  ...finding,
  translations: {},
})

/** What the notice shows, in either form. */
export const noticeView = (circumstances: Circumstances): NoticeView => {
  const { settings, policy, history, feed, isPrivate, language, direction, messages } = circumstances
  const { findings: chosen, news } = selectForCard(feed, history)
  const words = saidOf(feed, chosen[0])
  // Of all that the feed has, only what is sent is put into the language: this is on the way of every visit.
  const sent = { ...feed, findings: chosen, assurances: words ? [words] : [], pairs: [], actions: [] }
  const shown = feedIn(sent, language)
  const findings: Shown<Finding>[] = shown.findings
  const said: Shown<Assurance> | null = shown.assurances[0] ?? null
  const all = standingFindings(feed)
  return {
    language,
    direction,
    site: siteName,
    counts: countGroups(all),
    years: countByYear(all),
    reassuring: countReassuring(all),
    total: all.length,
    findings: findings.map(inOneLanguage),
    news: news.map(({ id }) => id),
    moreNews: news.filter((finding) => !chosen.includes(finding)).length,
    said: said && { ...said, translations: {} },
    position: settings.position,
    theme: settings.theme,
    isPrivate,
    canTurnOff: policy?.settings.reminders === undefined,
    messages,
  }
}
