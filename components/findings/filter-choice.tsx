import type { Group } from '../../core/feed/vocabulary.ts'
import { type Facet, type FacetValue, type Filter, toggled } from '../../core/filter/filter.ts'
import type { Words } from '../../core/language/words.ts'
import { FilterChip } from './filter-chip.tsx'

/** A facet as it is offered: the values that occur in the feed, their names, and how many findings each would leave. */
export type FilterOffer<Value extends FacetValue = FacetValue> = {
  facet: Facet
  values: { value: Value; label: string; count: number }[]
}

type FilterChoiceProps = {
  offer: FilterOffer
  filter: Filter
  words: Words
  /** Whether the facet's name is shown; otherwise it is for screen readers only. */
  isTitled?: boolean
  /** How many findings there are with no value chosen; if given, a chip clears the choice. */
  all?: number
  onFilter: (filter: Filter) => void
}

export const FilterChoice = ({ offer, filter, words, isTitled, all, onFilter }: FilterChoiceProps) => {
  const { t, language } = words
  const { facet, values } = offer
  const chosen: readonly FacetValue[] = filter[facet]
  // The panel of the rarer filters, which have titles, closes once the focus leaves it.
  const heir = isTitled ? '.more-filters-button' : '.filter-bar'
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
            heir={heir}
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
            heir={heir}
            onToggle={() => onFilter(toggled(filter, facet, value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
