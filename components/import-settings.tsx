import type { PageT } from '../core/language/catalogue.ts'
import type { Interface } from '../core/language/language.ts'
import type { Language } from '../core/language/languages.ts'
import type { ImportPreview } from '../core/own-data/import-preview.ts'
import type { OwnDataFlaw } from '../core/own-data/own-data.ts'
import type { Policy } from '../core/policy/policy.ts'
import { Button } from './button.tsx'
import { LockLine } from './lock-line.tsx'
import { tellLock } from './organisation.ts'
import { nameOfSetting, recordLines, settingLine } from './setting-words.ts'
import { StatusLine } from './status-line.tsx'
import { takeFocus } from './take-focus.ts'

export type ImportSettingsProps = Interface & {
  systemLanguage: Language
  /** What the chosen file would change; null where none is chosen. */
  preview: ImportPreview | null
  /** Why the file chosen last cannot be used. */
  flaw: OwnDataFlaw | null
  policy: Policy | null
  t: PageT
  onChooseFile: (file: File) => void
  onImport: () => void
  onCancelImport: () => void
}

type PreviewProps = ImportSettingsProps & { preview: ImportPreview }

export const tellFlaw = (flaw: OwnDataFlaw, t: PageT): string => {
  const { code, ...values } = { version: '', at: '', ...flaw }
  return t('import.refused', { code, reason: t(`import.bad.${code}`, values) })
}

/** What changes, from what to what; where nothing does, that. */
const Changes = ({ preview, ...words }: PreviewProps) => {
  const { moves, record } = preview
  const { t } = words
  const lines = [...moves.map((move) => settingLine(move, words)), ...(record ? recordLines(record, words) : [])]
  if (lines.length === 0) return <p>{t('import.nothing')}</p>
  return (
    <table class="import-changes">
      <thead>
        <tr>
          <th scope="col">{t('import.setting')}</th>
          <th scope="col">{t('import.now')}</th>
          <th scope="col">{t('import.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, from, to }) => (
          <tr key={name} data-same={from === to}>
            <th scope="row">{name}</th>
            <td>{from}</td>
            <td>{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Preview = (props: PreviewProps) => {
  const { preview, policy, t, onImport, onCancelImport } = props
  const locked = new Intl.ListFormat(props.language).format(preview.locked.map((name) => nameOfSetting(name, t)))
  return (
    <section class="import-preview" aria-labelledby="import-preview">
      <h4 id="import-preview" tabIndex={-1} ref={takeFocus}>
        {t('import.title')}
      </h4>
      <Changes {...props} />
      {locked && <p>{t('import.locked', { names: locked })}</p>}
      <LockLine name="import" locked={locked && policy && tellLock(policy, t)} />
      <div class="data-buttons">
        {preview.wanted && (
          <Button look="primary" onClick={onImport}>
            {t('import.apply')}
          </Button>
        )}
        <Button onClick={onCancelImport}>{t('import.cancel')}</Button>
      </div>
    </section>
  )
}

/** A file is chosen, what it would change is seen, and only then anything changes. */
export const ImportSettings = (props: ImportSettingsProps) => {
  const { preview, flaw, t, onChooseFile } = props
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0]
    // The same file can be chosen again, once it was mended.
    currentTarget.value = ''
    if (file) onChooseFile(file)
  }
  return (
    <div class="data-part">
      <h3>{t('data.importTitle')}</h3>
      <p>{t('data.importLede')}</p>
      <div class="file-field">
        <label for="field-import">{t('data.import')}</label>
        <input id="field-import" type="file" accept=".json,application/json" onChange={choose} />
      </div>
      <StatusLine text={flaw && tellFlaw(flaw, t)} />
      {preview && <Preview {...props} preview={preview} />}
    </div>
  )
}
