import type { Group } from '../../core/feed/vocabulary.ts'
import { countedGroups, type YearCounts } from '../../core/findings/counts.ts'
import type { NoticeT } from '../../core/language/catalogue.ts'
import { GroupMark } from '../group-mark.tsx'

const plotHeight = 44
const markPitch = 6

type Plot = {
  /** One mark for each finding, or a bar where there are too many to tell marks apart. */
  form: 'marks' | 'bars'
  /** Height of one finding in px: the same for all years and groups, so that heights can be compared. */
  pitch: number
  /** The number of years per label that there is room for. */
  labelEvery: number
}

const labelsAtMost = 9

/** How the chart is drawn; all columns share one baseline and one scale that starts at zero. */
export const plotOf = (years: YearCounts[]): Plot => {
  const highest = Math.max(1, ...years.flatMap((year) => countedGroups.map((group) => year[group])))
  const fits = highest * markPitch <= plotHeight
  return {
    form: fits ? 'marks' : 'bars',
    pitch: fits ? markPitch : plotHeight / highest,
    labelEvery: Math.ceil(years.length / labelsAtMost),
  }
}

/** The chart in words: each year with its figures. */
export const describeYears = (years: YearCounts[], t: NoticeT): string => {
  const range = t('notice.years', { from: String(years[0]?.year), to: String(years.at(-1)?.year) })
  const sentences = years.map((counts) => t('notice.year', { ...counts, year: String(counts.year) }))
  return `${range}. ${sentences.join(' ')}`
}

type ColumnProps = { group: Group; count: number; plot: Plot }

const Column = ({ group, count, plot: { form, pitch } }: ColumnProps) => (
  <span class="sparkline-column" data-group={group} data-form={form} style={{ blockSize: `${count * pitch}px` }}>
    {form === 'marks' && Array.from({ length: count }, (_, index) => <i key={index} />)}
  </span>
)

const Year = ({ counts, plot, isLabelled }: { counts: YearCounts; plot: Plot; isLabelled: boolean }) => (
  <span class="sparkline-year">
    <span class="sparkline-columns">
      {countedGroups.map((group) => (
        <Column key={group} group={group} count={counts[group]} plot={plot} />
      ))}
    </span>
    <span class="sparkline-label">{isLabelled ? counts.year : '\u00a0'}</span>
  </span>
)

/** Findings by year: three columns a year, one mark a finding. */
export const Sparkline = ({ years, t }: { years: YearCounts[]; t: NoticeT }) => {
  if (years.length === 0) return null
  const plot = plotOf(years)
  return (
    <figure class="sparkline">
      <div class="sparkline-plot" role="img" aria-label={describeYears(years, t)}>
        {years.map((counts, index) => (
          <Year key={counts.year} counts={counts} plot={plot} isLabelled={index % plot.labelEvery === 0} />
        ))}
      </div>
      <figcaption class="sparkline-legend">
        {countedGroups.map((group) => (
          <span key={group} data-group={group}>
            <GroupMark group={group} />
            {t(`group.${group}`)}
          </span>
        ))}
        {plot.form === 'marks' && <span class="sparkline-unit">{t('notice.unit')}</span>}
      </figcaption>
    </figure>
  )
}
