import type { Assurance, Finding, Source } from '../feed/schema.ts'
import type { Group, Kind } from '../feed/vocabulary.ts'
import { updateOf } from '../findings/update.ts'
import type { NoticeT } from '../language/catalogue.ts'
import { formatDate } from '../language/dates.ts'
import type { Shown } from '../language/feed-language.ts'
import { companyLine } from './company-line.ts'

/** A text with the tag of its language, if it is not the interface's. */
type ShownText = { text: string; lang: string | undefined }

/** The one finding of the compact card, ready to draw: whatever has to be chosen, counted or dated is settled here. */
export type CompactHeadline = {
  id: string
  group: Group
  kind: Kind
  date: string
  dateText: string
  /** New, Corrected or Withdrawn, the last of these always; null where it is no news. */
  pill: string | null
  title: ShownText
  textLanguage: Shown<Finding>['textLanguage']
  source: Pick<Source, 'url' | 'title' | 'publisher'> | null
  moreSources: string | null
  company: (ShownText & { label: string; isQuoted: boolean }) | null
}

type Circumstances = { said: Shown<Assurance> | null; isNews: boolean; t: NoticeT; language: string }

const pills = { new: 'finding.new', corrected: 'notice.corrected', withdrawn: 'notice.withdrawn' } as const

const labels = {
  reply: ['notice.replied', 'notice.repliedDated'],
  before: ['notice.said', 'notice.saidDated'],
} as const

const companyOf = (finding: Shown<Finding>, { said, t, language }: Circumstances): CompactHeadline['company'] => {
  const line = companyLine(finding, said)
  if (line === null) return null
  const { date, text, isQuoted, textLanguage } = line
  if (line.says === 'nothing') return { label: '', text: t('notice.noReply'), lang: undefined, isQuoted: false }
  const [plain, dated] = labels[line.says]
  const label = date ? t(dated, { date: formatDate(date, language) }) : t(plain)
  return { label, text, lang: textLanguage?.tag, isQuoted }
}

/** A withdrawn finding has title and date only: what it claimed is told no more. */
export const compactHeadline = (finding: Shown<Finding>, circumstances: Circumstances): CompactHeadline => {
  const { isNews, t, language } = circumstances
  const { id, group, kind, date, textLanguage, retracted } = finding
  const [source, ...more] = retracted ? [] : finding.sources
  return {
    id,
    group,
    kind,
    date,
    dateText: formatDate(date, language),
    pill: isNews || retracted ? t(pills[updateOf(finding)?.kind ?? 'new']) : null,
    // Clause 3.2: fit for two lines, which not every title is.
    title: { text: finding.short ?? finding.title, lang: textLanguage?.tag },
    textLanguage,
    source: source ? { url: source.url, title: source.title, publisher: source.publisher } : null,
    moreSources: more.length > 0 ? t('finding.moreSources', { count: more.length }) : null,
    company: companyOf(finding, circumstances),
  }
}
