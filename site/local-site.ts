import type { Finding } from '../core/feed/schema.ts'
import { listedFindings } from '../core/findings/counts.ts'
import { recordOf } from '../core/findings/on-record.ts'
import { pairsOf } from '../core/findings/select.ts'
import { type Thread, threadsOf } from '../core/findings/thread.ts'
import { feedIn, type ShownFeed } from '../core/language/feed-language.ts'
import type { Catalogue } from '../core/language/translate.ts'
import type { Words } from '../core/language/words.ts'
import { type NoticeView, noticeView } from '../core/notice/notice-view.ts'
import { emptyHistory } from '../core/reminders/history.ts'
import { defaultSettings } from '../core/settings/settings.ts'
import { folderOf, type SiteLanguage } from '../core/website/page-address.ts'
import type { SiteInput } from './site-input.ts'
import { type SiteT, siteWords } from './site-words.ts'

/** The website in one language. */
export type LocalSite = {
  input: SiteInput
  language: SiteLanguage
  /** Its folder from the base: '' or 'de/'. */
  folder: string
  t: SiteT
  words: Words
  /** As it is shown in the language. */
  feed: ShownFeed
  /** Whether the front page has the list of findings, and what was said beside what was reported. */
  hasList: boolean
  hasPairs: boolean
  threadOf: (finding: Finding) => Thread
  recordBeside: (finding: Finding, count: number) => Finding[]
  /** In the editors' own words, by id. */
  originals: ReadonlyMap<string, Finding>
  /** The words that citations are made with. */
  citationMessages: Catalogue
  /** The notice as it comes on a first visit. */
  notice: NoticeView
}

const isCitation = ([key]: [string, unknown]) => /^(cite|citation|source\.archived)/.test(key)

const firstNotice = ({ feed, noticeMessages }: SiteInput, language: SiteLanguage): NoticeView =>
  noticeView({
    settings: defaultSettings,
    history: emptyHistory,
    feed,
    isPrivate: false,
    language,
    direction: 'ltr',
    messages: noticeMessages[language],
  })

export const localSite = (input: SiteInput, language: SiteLanguage): LocalSite => {
  const t = siteWords(language, input.messages[language])
  const feed = feedIn(input.feed, language)
  const notice = firstNotice(input, language)
  return {
    input,
    language,
    folder: folderOf(language),
    t,
    words: { t, language },
    feed,
    hasList: listedFindings(feed).length > 0,
    hasPairs: pairsOf(feed).length > 0,
    threadOf: threadsOf(feed),
    recordBeside: recordOf(feed),
    originals: new Map(input.feed.findings.map((finding) => [finding.id, finding])),
    citationMessages: Object.fromEntries(Object.entries(input.messages[language]).filter(isCitation)),
    notice,
  }
}
