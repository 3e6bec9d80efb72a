import type { SettingsT } from '../../core/language/catalogue.ts'
import { formatTime } from '../../core/language/dates.ts'
import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'

/**
 * Stored data that could not be read, and when that was noticed in ms since the epoch. `lost`: none of it was there any
 * more, of whatever item.
 */
export type TroubleLine = {
  item: 'settings' | 'history' | 'feed' | 'reach' | 'asked'
  trouble: 'damaged' | 'newer' | 'lost'
  at: number
}

/** Items that have a heading in the settings are called by it. */
const headings = { reach: 'reach.title', asked: 'stored.asked' } as const

export const describeStoredTrouble = ({ item, trouble, at }: TroubleLine, t: SettingsT, language: string): string => {
  const date = formatTime(at, language, 'minute')
  if (item !== 'reach' && item !== 'asked')
    return t(`trouble.${trouble}`, { date, item: t(`trouble.item.${item}`), kept: t(`trouble.kept.${item}`) })
  const name = t('filter.words', { query: t(headings[item]) })
  return t(`trouble.${trouble}`, { date, item: name, kept: t('trouble.kept.settings') })
}

type TroubleLinesProps = { troubles: TroubleLine[]; t: SettingsT; language: string; onDismiss: () => void }

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
