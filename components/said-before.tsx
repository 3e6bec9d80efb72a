import type { Assurance } from '../core/feed/schema.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { GroupMark } from './group-mark.tsx'
import { SourceLink } from './source-link.tsx'

type AssuranceProps = { assurance: Shown<Assurance> }

/**
 * The company's own words in quotation marks. A paraphrase has none, so that nobody takes it for a quotation. Translated
 * words are followed by the original ones.
 */
export const SaidWords = ({
  assurance: { words, paraphrase, textLanguage, noteLanguage, original },
}: AssuranceProps) => {
  const Text = words === null ? 'p' : 'q'
  return (
    <>
      <Text class="words" lang={textLanguage?.tag}>
        {words ?? paraphrase}
      </Text>
      {original?.words && (
        <p class="said-before-origin" lang={noteLanguage?.tag}>
          <q>{original.words}</q>
        </p>
      )}
    </>
  )
}

type SaidBeforeProps = AssuranceProps & { t: FindingT; language: string }

/** What the company had said: who said it, where and when. */
export const SaidBefore = ({ assurance, t, language }: SaidBeforeProps) => {
  const [source] = assurance.sources
  const { who, where, date, textLanguage } = assurance
  return (
    <div class="said-before" data-group="said">
      <span class="said-before-title">
        <GroupMark group="said" />
        {date ? t('finding.pairSaidDated', { date: formatDate(date, language) }) : t('finding.pairSaid')}
      </span>
      <SaidWords assurance={assurance} />
      <p class="said-before-origin" lang={textLanguage?.tag}>
        {who} · {where}
      </p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}
