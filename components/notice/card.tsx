import type { NoticeT } from '../../core/language/catalogue.ts'
import type { PageName } from '../../core/messages/messages.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import type { NoticeChoice } from '../../core/reminders/choose.ts'
import { BrandMark } from '../brand-mark.tsx'
import { IconButton } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { NoticeActions } from './actions.tsx'
import { CompactContent } from './compact-content.tsx'
import type { MorePart } from './more-part.ts'
import { MoreStrip } from './more-strip.tsx'

export type NoticeCardProps = {
  view: NoticeView
  t: NoticeT
  /** What the page may not have yet: without it, the card is compact, and its button has no menu. */
  more: Pick<MorePart, 'Content' | 'RemindButton'> | undefined
  /** A whole sentence if the last choice could not be carried out. */
  error: string | null
  onFold: () => void
  /** Whether the menu, which was not there, is to be open when it comes. */
  isMenuWanted: boolean
  /** The menu is to be opened, and is not there yet. */
  onRemind: () => void
  onChoose: (choice: NoticeChoice) => void
  onOpenPage: (page: PageName) => void
}

type HeaderProps = Pick<NoticeCardProps, 'view' | 't' | 'onChoose' | 'onOpenPage'>

const Header = ({ view, t, onChoose, onOpenPage }: HeaderProps) => (
  <header class="notice-header">
    <BrandMark />
    <strong>{t('name')}</strong>
    <span class="notice-site">{view.site}</span>
    <IconButton label={t('action.settings')} onClick={() => onOpenPage('options')}>
      <Icon name="settings" />
    </IconButton>
    <IconButton
      label={t('action.close')}
      // In private windows and on other services no visit is remembered.
      title={view.isPrivate ? undefined : t('action.closeHint')}
      onClick={() => onChoose('close')}
    >
      <Icon name="close" />
    </IconButton>
  </header>
)

/** The notice on the page: compact, or in full where it is unfolded. */
export const NoticeCard = ({ more, error, onFold, ...props }: NoticeCardProps) => {
  const { view, t, onOpenPage } = props
  const isUnfolded = view.isUnfolded && more !== undefined
  const onOpenFindings = () => onOpenPage('findings')
  const about = { view, t, onOpenFindings }
  return (
    // Whoever clicks on its text has the focus in it: what they press then, to copy for instance, is not the page's.
    <section
      class="notice-card surface"
      data-form={isUnfolded ? 'full' : 'compact'}
      aria-label={t('notice.label')}
      tabIndex={-1}
    >
      <Header {...props} />
      {isUnfolded ? <more.Content {...about} /> : <CompactContent {...about} />}
      <MoreStrip {...about} isUnfolded={isUnfolded} onFold={onFold} />
      <p class="notice-error" role="status">
        {error}
      </p>
      <NoticeActions {...props} RemindButton={more?.RemindButton} onOpenFindings={onOpenFindings} />
    </section>
  )
}
