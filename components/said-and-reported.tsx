import type { PopupT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { SaidAndReported as Pair } from '../core/notice/select.ts'
import { GroupMark } from './group-mark.tsx'
import { LanguageTag } from './language-tag.tsx'
import { Words } from './said-before.tsx'
import { SourceLink } from './source-link.tsx'

// The day is on the findings page; here the month tells before from after.
const monthOf = (date: string, language: string) => formatDate(date.slice(0, 7), language)

type PartProps = { value: Pair; t: PopupT; language: string }

const Said = ({ value: { assurance }, t, language }: PartProps) => {
  const [source] = assurance.sources
  return (
    <div class="said-and-reported-side" data-group="said">
      <h3>
        <GroupMark group="said" />
        {assurance.date ? t('pair.saidDated', { date: monthOf(assurance.date, language) }) : t('pair.said')}
      </h3>
      <LanguageTag of={assurance.textLanguage} />
      <Words assurance={assurance} />
      <p class="said-and-reported-origin" lang={assurance.textLanguage?.tag}>
        {assurance.who} · {assurance.where}
      </p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}

const Reported = ({ value: { pair, finding }, t, language }: PartProps) => {
  const [source] = finding.sources
  const date = monthOf(finding.date, language)
  return (
    <div class="said-and-reported-side" data-group={finding.group}>
      <h3>
        <GroupMark group={finding.group} />
        {t('pair.reportedDated', { group: t(`tag.${finding.group}`), date })}
      </h3>
      <LanguageTag of={pair.textLanguage} />
      <p lang={pair.textLanguage?.tag}>{pair.reported}</p>
      {source && <SourceLink source={source} t={t} />}
    </div>
  )
}

/** What the company said beside what was reported, and where that stands. */
export const SaidAndReported = (props: PartProps) => {
  const { status, textLanguage } = props.value.pair
  return (
    <article class="said-and-reported">
      <Said {...props} />
      <Reported {...props} />
      <p class="said-and-reported-status">
        <strong>{props.t('pair.status')}</strong> <span lang={textLanguage?.tag}>{status}</span>
      </p>
    </article>
  )
}
