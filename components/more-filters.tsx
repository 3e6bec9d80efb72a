import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { activeParts, type Filter, type Part } from '../core/filter/filter.ts'
import type { Selection } from '../core/filter/selection.ts'
import { formatNumber } from '../core/language/numbers.ts'
import type { Words } from '../core/language/words.ts'
import { FilterChoice } from './filter-choice.tsx'
import { offerOf, yearsOffered } from './filter-offers.ts'
import { Icon } from './icon.tsx'
import { YearRange } from './year-range.tsx'

export type FilterProps = {
  filter: Filter
  /** What the filter leaves, and what there is without one. */
  now: Selection
  all: Selection
  words: Words
  onFilter: (filter: Filter) => void
}

const panelId = 'more-filters'
const insideFacets = ['direction', 'kind', 'standing'] as const
const insideParts: Part[] = [...insideFacets, 'years']

const Panel = ({ filter, now, all, words, onFilter }: FilterProps) => (
  <>
    <YearRange
      filter={filter}
      years={yearsOffered(now, all, [filter.from, filter.to])}
      words={words}
      onFilter={onFilter}
    />
    {insideFacets.map((facet) => (
      <FilterChoice
        key={facet}
        offer={offerOf(facet, filter[facet], now, all, words.t)}
        filter={filter}
        words={words}
        isTitled
        onFilter={onFilter}
      />
    ))}
  </>
)

/** The filters that are asked for less often, behind a button that tells how many of them are in use. */
export const MoreFilters = (props: FilterProps) => {
  const { t, language } = props.words
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const inUse = activeParts(props.filter).filter((part) => insideParts.includes(part)).length
  useLayoutEffect(() => {
    const element = root.current
    if (!isOpen || !element) return
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setIsOpen(false)
      button.current?.focus()
    }
    // The panel lies over the page: whoever goes on there, by pointer or by keyboard, is done with it.
    const onLeave = ({ target }: Event) => {
      if (!element.contains(target as Node)) setIsOpen(false)
    }
    element.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', onLeave)
    document.addEventListener('focusin', onLeave)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', onLeave)
      document.removeEventListener('focusin', onLeave)
    }
  }, [isOpen])
  return (
    <div class="more-filters" ref={root}>
      <button
        type="button"
        class="filter-chip more-filters-button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('filter.more')}
        {inUse > 0 && <span class="more-filters-count">{formatNumber(inUse, language)}</span>}
        <Icon name="chevron" />
      </button>
      <div class="more-filters-panel" id={panelId} hidden={!isOpen}>
        {isOpen && <Panel {...props} />}
      </div>
    </div>
  )
}
