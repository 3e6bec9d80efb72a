import type { PopupT } from '../../core/language/catalogue.ts'
import { formatUnbrokenDate } from '../../core/language/dates.ts'
import type { PopupPair } from '../../core/popup/popup-content.ts'
import { GroupMark } from '../group-mark.tsx'
import { LanguageTag } from '../language-tag.tsx'
import { SaidWords } from '../said-before.tsx'
import { SourceLink } from '../source-link.tsx'

// The findings page has the day; here the month is enough to see what came first. A heading breaks before it, not in it.
const monthOf = (date: string, language: string) => formatUnbrokenDate(date.slice(0, 7), language)

type PartProps = { value: PopupPair; t: PopupT; language: string }

const headingId = (side: 'said' | 'reported', { assurance, finding }: PopupPair) =>
  `${side}-${assurance.id}-${finding.id}`

const Said = ({ value, t, language }: PartProps) => {
  const { assurance } = value
  const [source] = assurance.sources
  return (
    <div class="said-and-reported-side" data-group="said">
      <h3 id={headingId('said', value)}>
        <GroupMark group="said" />
        {assurance.date ? t('pair.saidDated', { date: monthOf(assurance.date, language) }) : t('pair.said')}
      </h3>
      <LanguageTag of={assurance.textLanguage} />
      <SaidWords assurance={assurance} />
      <p class="said-and-reported-origin" lang={assurance.textLanguage?.tag}>
        {assurance.who} · {assurance.where}
      </p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}

const Reported = ({ value, t, language }: PartProps) => {
  const { pair, finding } = value
  const [source] = finding.sources
  const date = monthOf(finding.date, language)
  return (
    <div class="said-and-reported-side" data-group={finding.group}>
      <h3 id={headingId('reported', value)}>
        <GroupMark group={finding.group} />
        {t('pair.reportedDated', { group: t(`tag.${finding.group}`), date })}
      </h3>
      <LanguageTag of={pair.textLanguage} />
      <p lang={pair.textLanguage?.tag}>{pair.reported}</p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}

/** What the company said beside what was reported, and where things stand. */
export const SaidAndReported = (props: PartProps) => {
  const { value } = props
  const { status, textLanguage } = value.pair
  return (
    <article class="said-and-reported" aria-labelledby={`${headingId('said', value)} ${headingId('reported', value)}`}>
      <Said {...props} />
      <Reported {...props} />
      <p class="said-and-reported-status">
        <strong>{props.t('pair.status')}</strong> <span lang={textLanguage?.tag}>{status}</span>
      </p>
    </article>
  )
}
