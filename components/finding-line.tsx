import type { Finding } from '../core/feed/schema.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { Dated } from './dated.tsx'
import { KindTag } from './kind-tag.tsx'
import { LanguageTag } from './language-tag.tsx'
import { NewsTag } from './news-tag.tsx'

export type FindingLineProps = { finding: Shown<Finding>; isNews: boolean; t: FindingT; language: string }

/** The line above a finding's title: whether it is new, its kind, its language if it is not the page's, and its date. */
export const FindingLine = ({ finding, isNews, t, language }: FindingLineProps) => (
  <span class="finding-line">
    {isNews && <NewsTag finding={finding} t={t} />}
    <KindTag group={finding.group} kind={finding.kind} t={t} />
    <LanguageTag of={finding.textLanguage} />
    <Dated date={finding.date} language={language} />
  </span>
)
