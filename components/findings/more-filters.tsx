import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { activeParts, type Filter, type FilterPart } from '../../core/filter/filter.ts'
import type { FilteredList } from '../../core/filter/selection.ts'
import { formatNumber } from '../../core/language/numbers.ts'
import type { Words } from '../../core/language/words.ts'
import { isComposing } from '../composing.ts'
import { Icon } from '../icon.tsx'
import { FilterChoice } from './filter-choice.tsx'
import { offerOf, yearsOffered } from './filter-offers.ts'
import { YearRange } from './year-range.tsx'

export type FilterProps = {
  filter: Filter
  /** What the filter leaves, and what there is without one. */
  now: FilteredList
  all: FilteredList
  words: Words
  onFilter: (filter: Filter) => void
}

const panelId = 'more-filters'
const insideFacets = ['direction', 'kind', 'standing'] as const
const insideParts: FilterPart[] = [...insideFacets, 'years']

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

/** Reports that somebody is done with a panel that lies over the page: by Escape, or by going on outside it. */
const useDismissal = (
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onDismiss: (by: 'escape' | 'leaving') => void,
) =>
  useLayoutEffect(() => {
    const element = root.current
    if (!isOpen || !element) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isComposing(event)) onDismiss('escape')
    }
    const onLeave = ({ target }: Event) => {
      if (!element.contains(target as Node)) onDismiss('leaving')
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

/** The filters that are needed less often, behind a button that says how many of them are in use. */
export const MoreFilters = (props: FilterProps) => {
  const { t, language } = props.words
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const inUse = activeParts(props.filter).filter((part) => insideParts.includes(part)).length
  useDismissal(root, isOpen, (by) => {
    setIsOpen(false)
    if (by === 'escape') button.current?.focus()
  })
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
