import type { Assurance } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { GroupMark } from './group-mark.tsx'
import { SourceLink } from './source-link.tsx'

type AssuranceProps = { assurance: Shown<Assurance> }

/**
 * The company's own words in quotation marks; a paraphrase has none, so that it can't be taken for a quotation. Below
 * words that are translated stand the ones that were said.
 */
export const Words = ({ assurance: { words, paraphrase, textLanguage, noteLanguage, original } }: AssuranceProps) => {
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

type SaidBeforeProps = AssuranceProps & { t: T; language: string }

/** What the company had said, by whom, where and when. */
export const SaidBefore = ({ assurance, t, language }: SaidBeforeProps) => {
  const [source] = assurance.sources
  const { who, where, date, textLanguage } = assurance
  return (
    <div class="said-before" data-group="said">
      <span class="said-before-title">
        <GroupMark group="said" />
        {date ? t('finding.pairSaidDated', { date: formatDate(date, language) }) : t('finding.pairSaid')}
      </span>
      <Words assurance={assurance} />
      <p class="said-before-origin" lang={textLanguage?.tag}>
        {who} · {where}
      </p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}
