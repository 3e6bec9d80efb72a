import { findUnseen } from '../../core/reminders/news.ts'
import background from '../../locales/en/background.json'
import { showBadge } from '../../platform/badge.ts'
import { wordsFrom } from '../../platform/words.ts'
import { inOrder } from './in-order.ts'
import { type State, settingsOf } from './state.ts'

const wordsFor = wordsFrom({ background })

const show = async (state: State): Promise<void> => {
  const settings = settingsOf(state)
  const { t } = await wordsFor(settings)
  if (!settings.reminders) return showBadge(0, t('badge.off'))
  const count = findUnseen(state.feed, state.history).length
  await showBadge(count, count === 0 ? t('badge.none') : t('badge.unseen', { count }))
}

/** The badge counts unseen findings. With reminders off it is empty: a number on the toolbar reminds, too. */
export const showUnseen = (state: State): Promise<void> =>
  inOrder('badge', { order: state.order, isChange: true, run: () => show(state) })
