import type { Group } from '../../core/feed/vocabulary.ts'
import { formatNumber } from '../../core/language/numbers.ts'
import { handFocusTo } from '../focus.ts'
import { GroupMark } from '../group-mark.tsx'

type FilterChipProps = {
  label: string
  /** How many findings it would leave. */
  count: number
  isOn: boolean
  language: string
  group?: Group
  /** Finds what takes the focus where the chip goes with it: a value that the feed does not have goes once it is off. */
  heir: string
  onToggle: () => void
}

/** A value to filter by, on or off, with how many findings it would leave. */
export const FilterChip = ({ label, count, isOn, language, group, heir, onToggle }: FilterChipProps) => (
  <button
    type="button"
    class="filter-chip"
    aria-pressed={isOn}
    data-empty={count === 0}
    ref={handFocusTo(heir)}
    onClick={onToggle}
  >
    {group && <GroupMark group={group} />}
    {label} <span class="filter-chip-count">{formatNumber(count, language)}</span>
  </button>
)
