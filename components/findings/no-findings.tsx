import { describePart } from '../../core/filter/describe.ts'
import { activeParts, type Filter, withoutPart } from '../../core/filter/filter.ts'
import type { FilteredList } from '../../core/filter/selection.ts'
import type { Words } from '../../core/language/words.ts'
import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'

type NoFindingsProps = { filter: Filter; now: FilteredList; words: Words; onFilter: (filter: Filter) => void }

/** Shown instead of a list when nothing matches: which part of the filter to remove, and what that brings back. */
export const NoFindings = ({ filter, now, words, onFilter }: NoFindingsProps) => {
  const { t } = words
  const ways = activeParts(filter)
    .map((part) => ({ part, count: now.without(part) }))
    .filter(({ count }) => count > 0)
  return (
    <div class="no-findings" ref={handFocusTo('#list')}>
      <p>
        <strong>{t('empty.title')}</strong> {ways.length === 0 && t('empty.notOne')}
      </p>
      <div class="no-findings-ways">
        {ways.map(({ part, count }) => (
          <Button key={part} onClick={() => onFilter(withoutPart(filter, part))}>
            {t('empty.takeAway', { filter: describePart(filter, part, words), count })}
          </Button>
        ))}
      </div>
    </div>
  )
}
