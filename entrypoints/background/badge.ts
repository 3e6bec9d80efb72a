import { translator } from '../../core/language/translate.ts'
import { findUnseen } from '../../core/reminders/news.ts'
import messages from '../../locales/en/background.json'
import { showBadge } from '../../platform/badge.ts'
import type { State } from './state.ts'

const t = translator(messages, 'en')

/** The badge counts unseen findings. With reminders off it is empty: a number on the toolbar reminds, too. */
export const showUnseen = async ({ settings, history, feed }: State): Promise<void> => {
  if (!settings.reminders) return showBadge(0, t('badge.off'))
  const count = findUnseen(feed, history).length
  await showBadge(count, count === 0 ? t('badge.none') : t('badge.unseen', { count }))
}
