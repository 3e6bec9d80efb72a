import type { PageT } from '../../core/language/catalogue.ts'
import { formatTime } from '../../core/language/dates.ts'
import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'

/**
 * Stored data that could not be read, and when that was noticed in ms since the epoch. `lost`: none of it was there any
 * more, of whatever item.
 */
export type TroubleLine = { item: 'settings' | 'history' | 'feed'; trouble: 'damaged' | 'newer' | 'lost'; at: number }

export const describeStoredTrouble = ({ item, trouble, at }: TroubleLine, t: PageT, language: string): string =>
  t(`trouble.${trouble}`, {
    date: formatTime(at, language, 'minute'),
    item: t(`trouble.item.${item}`),
    kept: t(`trouble.kept.${item}`),
  })

type TroubleLinesProps = { troubles: TroubleLine[]; t: PageT; language: string; onDismiss: () => void }

/** What could not be read, when, and what was kept; nothing if all is well. */
export const TroubleLines = ({ troubles, t, language, onDismiss }: TroubleLinesProps) =>
  troubles.length === 0 ? null : (
    <section class="trouble-lines" aria-labelledby="troubles" ref={handFocusTo('#notice')}>
      <h2 id="troubles">{t('settings.troubles')}</h2>
      <ul>
        {troubles.map((trouble) => (
          <li key={`${trouble.item} ${trouble.at}`}>{describeStoredTrouble(trouble, t, language)}</li>
        ))}
      </ul>
      <Button onClick={onDismiss}>{t('trouble.dismiss')}</Button>
    </section>
  )
