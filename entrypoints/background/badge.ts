import { findUnseen } from '../../core/reminders/news.ts'
import background from '../../locales/en/background.json'
import { showBadge } from '../../platform/badge.ts'
import { wordsFrom } from '../../platform/words.ts'
import type { State } from './state.ts'

const wordsFor = wordsFrom({ background })

/** The badge counts unseen findings. With reminders off it is empty: a number on the toolbar reminds, too. */
export const showUnseen = async ({ settings, history, feed }: State): Promise<void> => {
  const { t } = await wordsFor(settings)
  if (!settings.reminders) return showBadge(0, t('badge.off'))
  const count = findUnseen(feed, history).length
  await showBadge(count, count === 0 ? t('badge.none') : t('badge.unseen', { count }))
}
