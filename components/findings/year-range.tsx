import type { Filter } from '../../core/filter/filter.ts'
import { formatNumber } from '../../core/language/numbers.ts'
import type { Words } from '../../core/language/words.ts'

type YearSelectProps = {
  name: string
  label: string
  any: string
  years: { year: number; count: number }[]
  value: number | null
  language: string
  onYear: (year: number | null) => void
}

const YearSelect = ({ name, label, any, years, value, language, onYear }: YearSelectProps) => (
  <label class="year-range-end">
    <span>{label}</span>
    <select
      name={name}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => onYear(currentTarget.value === '' ? null : Number(currentTarget.value))}
    >
      <option value="">{any}</option>
      {years.map(({ year, count }) => (
        <option key={year} value={String(year)}>
          {`${year} (${formatNumber(count, language)})`}
        </option>
      ))}
    </select>
  </label>
)

type YearRangeProps = {
  filter: Filter
  /** The years on offer, oldest first, with how many findings of each the rest of the filter leaves. */
  years: { year: number; count: number }[]
  words: Words
  onFilter: (filter: Filter) => void
}

/** The first and last year. Whichever is chosen, the other gives way, so the range is never empty. */
export const YearRange = ({ filter, years, words: { t, language }, onFilter }: YearRangeProps) => {
  const { from, to } = filter
  const setFrom = (year: number | null) => {
    onFilter({ ...filter, from: year, to: year !== null && to !== null && to < year ? year : to })
  }
  const setTo = (year: number | null) => {
    onFilter({ ...filter, to: year, from: year !== null && from !== null && from > year ? year : from })
  }
  const shared = { any: t('filter.anyYear'), years, language }
  return (
    <fieldset class="filter-choice year-range">
      <legend>{t('filter.years')}</legend>
      <div class="filter-choice-values">
        <YearSelect name="from" label={t('filter.from')} value={from} onYear={setFrom} {...shared} />
        <YearSelect name="to" label={t('filter.to')} value={to} onYear={setTo} {...shared} />
      </div>
    </fieldset>
  )
}
