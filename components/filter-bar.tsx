import { useLayoutEffect, useRef } from 'preact/hooks'
import { isActive, noFilter, parts } from '../core/filter/filter.ts'
import { FilterChoice } from './filter-choice.tsx'
import { offerOf } from './filter-offers.ts'
import { type FilterProps, MoreFilters } from './more-filters.tsx'
import { SearchBox } from './search-box.tsx'
import { SettledStatus } from './settled-status.tsx'

type FilterBarProps = FilterProps & {
  /** How much of the list is shown, as a sentence. */
  status: string
  onQuery: (query: string) => void
}

// Where the bar stays at the top of the window, what is scrolled to must come to rest below it.
const keepRoom = (bar: HTMLElement) => {
  const isSticky = getComputedStyle(bar).position === 'sticky'
  document.documentElement.style.scrollPaddingBlockStart = isSticky ? `${bar.offsetHeight + 12}px` : ''
}

/** What to show of the list: chips with counts, the search, and the rest behind a button. */
export const FilterBar = ({ status, onQuery, ...props }: FilterBarProps) => {
  const { filter, now, all, words, onFilter } = props
  const { t } = words
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    // At once: the address may name a place to go to, before any observer is told.
    keepRoom(element)
    const observer = new ResizeObserver(() => keepRoom(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const offer = (facet: 'group' | 'region') => offerOf(facet, filter[facet], now, all, t)
  return (
    <section class="filter-bar" aria-label={t('filter.label')} ref={bar}>
      <FilterChoice
        offer={offer('group')}
        filter={filter}
        words={words}
        all={now.without('group')}
        onFilter={onFilter}
      />
      <SearchBox query={filter.query} t={t} onQuery={onQuery} />
      <div class="filter-bar-more">
        <FilterChoice offer={offer('region')} filter={filter} words={words} onFilter={onFilter} />
        <MoreFilters {...props} />
      </div>
      <p class="filter-bar-line">
        <SettledStatus text={status} />
        {parts.some((part) => isActive(filter, part)) && (
          <button type="button" class="text-button" onClick={() => onFilter(noFilter)}>
            {t('filter.clear')}
          </button>
        )}
      </p>
    </section>
  )
}
