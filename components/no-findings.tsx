import { describePart } from '../core/filter/describe.ts'
import { activeParts, type Filter, withoutPart } from '../core/filter/filter.ts'
import type { Selection } from '../core/filter/selection.ts'
import type { Words } from '../core/language/words.ts'
import { Button } from './button.tsx'

type NoFindingsProps = { filter: Filter; now: Selection; words: Words; onFilter: (filter: Filter) => void }

/** In place of the list where nothing meets the filter: what of it to take away, and what that brings. */
export const NoFindings = ({ filter, now, words, onFilter }: NoFindingsProps) => {
  const { t } = words
  const ways = activeParts(filter)
    .map((part) => ({ part, count: now.without(part) }))
    .filter(({ count }) => count > 0)
  return (
    <div class="no-findings">
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
