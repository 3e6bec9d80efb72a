import type { NoticeT } from '../../core/language/catalogue.ts'
import { type SnoozeChoice, snoozeChoices } from '../../core/reminders/snooze.ts'
import { MenuButton } from './menu-button.tsx'

export type RemindButtonProps = {
  t: NoticeT
  /** Whether it is open at first. */
  isMenuWanted: boolean
  /** For the button that stands here until this one is there. */
  onRemind: () => void
  onChoose: (choice: SnoozeChoice) => void
}

/** When to remind again, as a menu. */
export const RemindButton = ({ t, isMenuWanted, onChoose }: RemindButtonProps) => (
  <MenuButton
    label={t('action.remind')}
    items={snoozeChoices.map((value) => ({ value, label: t(`remind.${value}`) }))}
    isOpenAtFirst={isMenuWanted}
    onChoose={onChoose}
  />
)
