import { useState } from 'preact/hooks'
import type { PageT } from '../core/language/catalogue.ts'
import { Button } from './button.tsx'
import { ButtonRow } from './button-row.tsx'
import { tellCopied } from './copied-words.ts'
import { StatusLine } from './status-line.tsx'

export const exportForms = ['csv', 'json', 'markdown'] as const
export type ExportForm = (typeof exportForms)[number]

/** What can be done with the list as it is shown. */
export type Saving = {
  /** Gives the name of the file. */
  onSaveList: (form: ExportForm) => Promise<string>
  /** Copies a link to the view, and gives whether the browser allowed it. */
  onCopyView: () => Promise<boolean>
  /** Whether a link to the page means something in other browsers than this one. */
  isLinkLocal: boolean
  onPrint: () => void
}

/** Takes the list along: as a file, as a link, on paper. */
export const SaveList = ({ saving, t }: { saving: Saving; t: PageT }) => {
  const { onSaveList, onCopyView, isLinkLocal, onPrint } = saving
  const [outcome, setOutcome] = useState<string | null>(null)
  const save = async (form: ExportForm) => setOutcome(t('export.saved', { name: await onSaveList(form) }))
  const copy = async () => {
    setOutcome((await onCopyView()) ? tellCopied(t('export.view'), isLinkLocal, t) : t('export.copyFailed'))
  }
  return (
    <div class="save-list">
      <ButtonRow label={t('export.title')}>
        {exportForms.map((form) => (
          <Button key={form} onClick={() => save(form)}>
            {t(`export.${form}`)}
          </Button>
        ))}
        <Button onClick={copy}>{t('export.view')}</Button>
        <Button onClick={onPrint}>{t('export.print')}</Button>
        <StatusLine text={outcome} />
      </ButtonRow>
    </div>
  )
}
