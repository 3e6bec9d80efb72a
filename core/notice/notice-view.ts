import type { Assurance, Feed, Finding } from '../feed/schema.ts'
import {
  type Counts,
  countByYear,
  countGroups,
  countReassuring,
  listedFindings,
  type YearCounts,
} from '../findings/counts.ts'
import { pairsOf } from '../findings/select.ts'
import type { NoticeCatalogue, NoticeT } from '../language/catalogue.ts'
import { feedIn, inOneLanguage, type Shown } from '../language/feed-language.ts'
import type { Interface } from '../language/language.ts'
import { translator } from '../language/translate.ts'
import type { Policy } from '../policy/policy.ts'
import type { Editions, ReminderHistory, Visit } from '../reminders/history.ts'
import { editionsOf, findNews } from '../reminders/news.ts'
import { siteName } from '../services/site.ts'
import type { Corner, Theme } from '../settings/options.ts'
import type { Settings } from '../settings/settings.ts'
import { type CompactHeadline, compactHeadline } from './compact-headline.ts'
import { type NoticeSentences, noticeSentences } from './notice-sentences.ts'
import { type CardSelection, selectForCard } from './select-for-card.ts'

/** Everything the notice needs, so that its script holds no words, no feed and no decisions. */
export type NoticeView = Interface & {
  site: string
  counts: Counts
  years: YearCounts[]
  total: number
  /** The one finding of the compact card. */
  headline: CompactHeadline | null
  /** Those of the card in full. Their texts are in the interface's language, as far as they are translated. */
  findings: Shown<Finding>[]
  /** Ids of the findings that are news, of all of them, not only the ones shown. */
  news: string[]
  /** What it tells as a card, in the editions that it was made of: by the time it is seen the feed may be a newer one. */
  told: Editions
  /** The same of the findings of the compact card, and of that in full. */
  seen: { compact: Editions; inFull: Editions }
  /** How many of the news the card in full doesn't show. */
  moreNews: number
  /** What the notice says with figures in it: then it can do without numbers and plural forms of its own. */
  says: NoticeSentences
  /** What the company had said, of the first finding's pair, where there is one. */
  said: Shown<Assurance> | null
  /** Whether the card is to be in full at once: by the settings, or because it was unfolded before in this visit. */
  isUnfolded: boolean
  alwaysInFull: boolean
  position: Corner
  theme: Theme
  /** In a private window nothing can be remembered, so that there is no later to be reminded at. */
  isPrivate: boolean
  /** Whether an organisation has reminders on or off, where these are not the user's to choose. */
  locked?: boolean | undefined
  messages: NoticeCatalogue
}

/** `messages` are in the language that is given with them. */
type Circumstances = Interface & {
  settings: Settings
  /** Without one, nothing is set by an organisation. */
  policy?: Policy | null
  history: ReminderHistory
  visit?: Visit | null
  feed: Feed
  /** What it stands on, if not on the site itself. */
  site?: string
  isPrivate: boolean
  messages: NoticeCatalogue
}

const saidOf = (feed: Feed, finding: Finding | null | undefined): Assurance | null =>
  pairsOf(feed).find((pair) => pair.finding.id === finding?.id)?.assurance ?? null

type Selected = { feed: Feed; selection: CardSelection; language: string; t: NoticeT }

/** Of all that the feed has, only what is sent is put into the language: this is on the way of every visit. */
const inLanguage = ({ feed, selection, language, t }: Selected) => {
  const { headline, findings, news } = selection
  const sent = [...new Set([...findings, ...(headline ? [headline] : [])])]
  const words = [findings[0], headline].map((finding) => saidOf(feed, finding))
  const assurances = [...new Set(words)].filter((one) => one !== null)
  const shown = feedIn({ ...feed, findings: sent, assurances, pairs: [], actions: [] }, language)
  const [ofFirst = null, ofHeadline = null] = words.map((one) => shown.assurances.find(({ id }) => id === one?.id))
  const first = shown.findings.find(({ id }) => id === headline?.id)
  const isNews = news.some(({ id }) => id === headline?.id)
  return {
    findings: shown.findings.slice(0, findings.length).map(inOneLanguage<Finding>),
    said: ofFirst && { ...ofFirst, translations: {} },
    headline: first ? compactHeadline(first, { said: ofHeadline, isNews, language, t }) : null,
  }
}

/** Whether a card comes in full: always, or since it was unfolded before in this visit. */
export const isInFull = ({ fullCard }: Settings, visit?: Visit | null): boolean =>
  fullCard || visit?.isUnfolded === true

/** What the notice shows, in each of its forms. */
export const noticeView = (circumstances: Circumstances): NoticeView => {
  const { settings, policy, history, visit, feed, isPrivate, language, direction, messages } = circumstances
  const selection = selectForCard(feed, history)
  const { news, headline } = selection
  const t = translator(messages, language)
  const all = listedFindings(feed)
  const counts = countGroups(all)
  const figures = { counts, news, headline, reassuring: countReassuring(all), total: all.length }
  return {
    ...inLanguage({ feed, selection, language, t }),
    language,
    direction,
    site: circumstances.site ?? siteName,
    counts,
    years: countByYear(all),
    total: all.length,
    news: news.map(({ id }) => id),
    told: editionsOf(findNews(feed, history)),
    seen: { compact: editionsOf(headline ? [headline] : []), inFull: editionsOf(selection.findings) },
    moreNews: news.filter((finding) => !selection.findings.includes(finding)).length,
    says: noticeSentences({ ...figures, isPrivate, t, language }),
    isUnfolded: isInFull(settings, visit),
    alwaysInFull: settings.fullCard,
    position: settings.position,
    theme: settings.theme,
    isPrivate,
    locked: policy?.settings.reminders,
    messages,
  }
}
