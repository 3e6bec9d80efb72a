import type { T } from '../core/language/catalogue.ts'
import type { NoticeChoice } from '../core/messages/requests.ts'
import { Button } from './button.tsx'
import { StatusLine } from './status-line.tsx'

type UndoStripProps = { choice: NoticeChoice; t: T; onUndo: () => void }

/** What the user's choice did, in the notice's place, and the way back. */
export const UndoStrip = ({ choice, t, onUndo }: UndoStripProps) => (
  <section class="undo-strip surface" aria-label={t('notice.label')}>
    <StatusLine text={t(`done.${choice}`)} />
    <Button onClick={onUndo}>{t('action.undo')}</Button>
  </section>
)
