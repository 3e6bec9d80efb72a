import type { NoticeT } from '../../core/language/catalogue.ts'
import type { NoticeChoice } from '../../core/reminders/choose.ts'
import { Button } from '../button.tsx'

type UndoStripProps = {
  choice: NoticeChoice
  t: NoticeT
  /** A whole sentence if the choice could not be undone. */
  error: string | null
  onUndo: () => void
}

/** What the user's choice did, with Undo, in place of the notice. The notice's own status line reads it out. */
export const UndoStrip = ({ choice, t, error, onUndo }: UndoStripProps) => (
  <section class="undo-strip surface" aria-label={t('notice.label')}>
    <p>{error ?? t(`done.${choice}`)}</p>
    {/* The second click of a double click was meant for the button that was there before. */}
    <Button onClick={({ detail }) => void (detail > 1 || onUndo())}>{t('action.undo')}</Button>
  </section>
)
