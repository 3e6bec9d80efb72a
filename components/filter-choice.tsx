import type { Group } from '../core/feed/vocabulary.ts'
import { type Facet, type FacetValue, type Filter, toggled } from '../core/filter/filter.ts'
import type { Words } from '../core/language/words.ts'
import { FilterChip } from './filter-chip.tsx'

/** A facet as it is offered: the values that occur in the feed, their names, and how many findings each would leave. */
export type Offer<Value extends FacetValue = FacetValue> = {
  facet: Facet
  values: { value: Value; label: string; count: number }[]
}

type FilterChoiceProps = {
  offer: Offer
  filter: Filter
  words: Words
  /** With the name of the facet shown; else it is for screen readers only. */
  isTitled?: boolean
  /** How many there are with none of the values chosen; with it comes a chip that chooses none. */
  all?: number
  onFilter: (filter: Filter) => void
}

/** The values of a facet as chips. */
export const FilterChoice = ({ offer, filter, words, isTitled, all, onFilter }: FilterChoiceProps) => {
  const { t, language } = words
  const { facet, values } = offer
  const chosen: readonly FacetValue[] = filter[facet]
  return (
    <fieldset class="filter-choice">
      <legend class={isTitled ? undefined : 'visually-hidden'}>{t(`filter.${facet}`)}</legend>
      <div class="filter-choice-values">
        {all !== undefined && (
          <FilterChip
            label={t('filter.all')}
            count={all}
            isOn={chosen.length === 0}
            language={language}
            onToggle={() => onFilter({ ...filter, [facet]: [] })}
          />
        )}
        {values.map(({ value, label, count }) => (
          <FilterChip
            key={value}
            label={label}
            count={count}
            isOn={chosen.includes(value)}
            language={language}
            group={facet === 'group' ? (value as Group) : undefined}
            onToggle={() => onFilter(toggled(filter, facet, value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
