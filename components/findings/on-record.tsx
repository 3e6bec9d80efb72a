import type { Finding } from '../../core/feed/schema.ts'
import type { OnRecord } from '../../core/findings/on-record.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { Dated } from '../dated.tsx'
import { KindTag } from '../kind-tag.tsx'
import { LanguageTag } from '../language-tag.tsx'
import { SourceLinks } from '../source-links.tsx'
import { FindingLink } from './finding-link.tsx'

type OnRecordProps = {
  items: OnRecord[]
  /** Whether to say how each bears on what was said, which must then be beside it. */
  isRelated: boolean
  words: Words
}

/** Findings shown beside others so that both sides are seen, each with its date and its sources. */
export const OnRecordList = ({ items, isRelated, words: { t, language } }: OnRecordProps) => (
  <ul class="on-record">
    {items.map(({ finding, relation }) => {
      const { id, date, group, kind, sources, textLanguage }: Shown<Finding> = finding
      return (
        <li key={id}>
          <span class="on-record-facts">
            <KindTag group={group} kind={kind} t={t} />
            <Dated date={date} language={language} />
            <LanguageTag of={textLanguage} />
          </span>
          <p>
            {isRelated && relation && <strong>{t('label', { name: t(`relation.${relation}`) })} </strong>}
            <FindingLink finding={finding} />
          </p>
          <SourceLinks sources={sources} t={t} />
        </li>
      )
    })}
  </ul>
)
