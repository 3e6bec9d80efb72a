import type { NoticeT } from '../../core/language/catalogue.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import type { NoticeChoice } from '../../core/reminders/choose.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import type { MorePart } from './more-part.ts'

type NoticeActionsProps = {
  view: NoticeView
  t: NoticeT
  RemindButton: MorePart['RemindButton'] | undefined
  isMenuWanted: boolean
  onRemind: () => void
  onChoose: (choice: NoticeChoice) => void
  onOpenFindings: () => void
}

/** Both labels are there: the long one lies on the short one, where there is room for it (see actions.css). */
const OffButton = ({ t, onChoose }: Pick<NoticeActionsProps, 't' | 'onChoose'>) => (
  <button type="button" class="button" data-look="quiet" title={t('action.off')} onClick={() => onChoose('off')}>
    <span class="fitting" data-short={t('action.offShort')}>
      <span class="fitting-long">
        <span>{t('action.off')}</span>
      </span>
    </span>
  </button>
)

/** Takes the place of the button with a menu until that is there; pressing it asks for the menu. */
const ButtonWithoutMenu = ({ t, onRemind }: Pick<NoticeActionsProps, 't' | 'onRemind'>) => (
  <div class="menu-button">
    <button type="button" class="button" aria-haspopup="menu" aria-expanded={false} onClick={onRemind}>
      {t('action.remind')}
      <Icon name="chevron" />
    </button>
  </div>
)

/** The card's buttons, in one row. */
export const NoticeActions = ({ view, t, RemindButton = ButtonWithoutMenu, ...props }: NoticeActionsProps) => (
  <footer class="notice-actions">
    <Button look="primary" onClick={props.onOpenFindings}>
      {t('action.findings')}
    </Button>
    {!view.isPrivate && view.locked !== false && <RemindButton t={t} {...props} />}
    {view.locked === undefined && <OffButton t={t} {...props} />}
  </footer>
)
