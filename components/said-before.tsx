import type { Assurance } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { GroupMark } from './group-mark.tsx'
import { SourceLink } from './source-link.tsx'

/** The company's own words in quotation marks; a paraphrase has none, so that it can't be taken for a quotation. */
export const Words = ({ assurance: { words, paraphrase } }: { assurance: Assurance }) =>
  words === null ? <p class="words">{paraphrase}</p> : <q class="words">{words}</q>

type SaidBeforeProps = { assurance: Assurance; t: T; language: string }

/** What the company had said, by whom, where and when. */
export const SaidBefore = ({ assurance, t, language }: SaidBeforeProps) => {
  const [source] = assurance.sources
  const { who, where, date } = assurance
  return (
    <div class="said-before" data-group="said">
      <span class="said-before-title">
        <GroupMark group="said" />
        {date ? t('finding.pairSaidDated', { date: formatDate(date, language) }) : t('finding.pairSaid')}
      </span>
      <Words assurance={assurance} />
      <p class="said-before-origin">
        {who} · {where}
      </p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}
