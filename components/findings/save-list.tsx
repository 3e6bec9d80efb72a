import { useState } from 'preact/hooks'
import type { PageT } from '../../core/language/catalogue.ts'
import { Button } from '../button.tsx'
import { sayAnew } from '../say-anew.ts'
import { StatusLine } from '../status-line.tsx'
import { ButtonRow } from './button-row.tsx'
import { describeCopied } from './describe-copied.ts'

export const exportForms = ['csv', 'csvSemicolon', 'json', 'markdown'] as const
export type ExportForm = (typeof exportForms)[number]

/** What can be done with the list as it is shown. */
export type Saving = {
  /** Gives the name of the file. Rejects where none could be made: what writes it is loaded only then. */
  onSaveList: (form: ExportForm) => Promise<string>
  /** Copies a link to the view, and gives whether the browser allowed it. */
  onCopyView: () => Promise<boolean>
  /** Whether a link to the page means something in other browsers than this one. */
  isLinkLocal: boolean
  onPrint: () => void
}

/** In the words of the interface, whose language may be another by the time that it is drawn again. */
type Outcome = { say: (t: PageT) => string }

/** Buttons to keep the list as a file, as a link or on paper. */
export const SaveList = ({ saving, t }: { saving: Saving; t: PageT }) => {
  const { onSaveList, onCopyView, isLinkLocal, onPrint } = saving
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (form: ExportForm): Promise<Outcome> => {
    try {
      const name = await onSaveList(form)
      return { say: (t) => t('export.saved', { name }) }
    } catch (error) {
      // The browser's reason is in English, and of no use to most readers.
      console.warn('WhoSees: the list could not be saved.', error)
      return { say: (t) => t('export.saveFailed') }
    }
  }
  const copy = async (): Promise<Outcome> => {
    const isCopied = await onCopyView()
    return { say: (t) => (isCopied ? describeCopied(t('export.view'), isLinkLocal, t) : t('export.copyFailed')) }
  }
  return (
    <div class="save-list">
      <ButtonRow label={t('export.title')}>
        {exportForms.map((form) => (
          <Button key={form} onClick={() => sayAnew(setOutcome, () => save(form))}>
            {t(`export.${form}`)}
          </Button>
        ))}
        <Button onClick={() => sayAnew(setOutcome, copy)}>{t('export.view')}</Button>
        <Button onClick={onPrint}>{t('export.print')}</Button>
        <StatusLine text={outcome?.say(t) ?? null} />
      </ButtonRow>
      <p class="save-list-hint">{t('export.csvHint')}</p>
    </div>
  )
}
