import { useLayoutEffect, useRef } from 'preact/hooks'
import { isActive, noFilter, parts } from '../../core/filter/filter.ts'
import { isComposing } from '../composing.ts'
import { handFocusTo } from '../focus.ts'
import { SearchBox } from '../search-box.tsx'
import { FilterChoice } from './filter-choice.tsx'
import { offerOf } from './filter-offers.ts'
import { type FilterProps, MoreFilters } from './more-filters.tsx'
import { SettledStatus } from './settled-status.tsx'

type FilterBarProps = FilterProps & {
  /** How much of the list is shown, as a sentence. */
  status: string
  onQuery: (query: string) => void
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select') !== null

/** Works within the bar only: a key without modifiers must not act on a whole page (WCAG 2.1.4). */
const searchOnSlash = (event: KeyboardEvent) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return
  if (isTyping(event.target)) return
  event.preventDefault()
  const box = (event.currentTarget as Element).querySelector<HTMLInputElement>('.search-box')
  box?.focus()
  box?.select()
}

// Where the bar sticks to the top of the window, anything scrolled to has to stop below it.
const keepRoom = (bar: HTMLElement) => {
  const isSticky = getComputedStyle(bar).position === 'sticky'
  document.documentElement.style.scrollPaddingBlockStart = isSticky ? `${bar.offsetHeight + 12}px` : ''
}

const useBar = () => {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    // The address may name a target to go to before any observer reports. To measure so early lays out all of the page,
    // which will change before it is painted.
    if (location.hash) keepRoom(element)
    const observer = new ResizeObserver(() => keepRoom(element))
    observer.observe(element)
    element.addEventListener('keydown', searchOnSlash)
    return () => {
      observer.disconnect()
      element.removeEventListener('keydown', searchOnSlash)
    }
  }, [])
  return bar
}

const searching = (t: FilterProps['words']['t']) => ({
  name: 'q',
  label: t('filter.search'),
  title: t('filter.searchKey'),
})

/** The filters: the search, chips with counts, and the rest behind a button. */
export const FilterBar = ({ status, onQuery, ...props }: FilterBarProps) => {
  const { filter, now, all, words, onFilter } = props
  const { t } = words
  const bar = useBar()
  const offer = (facet: 'group' | 'region') => offerOf(facet, filter[facet], now, all, t)
  return (
    <section class="filter-bar" aria-label={t('filter.label')} tabIndex={-1} ref={bar}>
      <SearchBox {...searching(t)} query={filter.query} onQuery={onQuery} />
      <FilterChoice
        offer={offer('group')}
        filter={filter}
        words={words}
        all={now.without('group')}
        onFilter={onFilter}
      />
      <div class="filter-bar-more">
        <FilterChoice offer={offer('region')} filter={filter} words={words} onFilter={onFilter} />
        <MoreFilters {...props} />
      </div>
      <p class="filter-bar-line">
        <SettledStatus text={status} />
        {parts.some((part) => isActive(filter, part)) && (
          <button
            type="button"
            class="text-button"
            // Not to the search box, which would bring up the keyboard of a touch screen.
            ref={handFocusTo('.filter-bar')}
            onClick={() => onFilter(noFilter)}
          >
            {t('filter.clear')}
          </button>
        )}
      </p>
    </section>
  )
}
