import type { PageT } from '../../core/language/catalogue.ts'
import type { Interface } from '../../core/language/language.ts'
import type { Language } from '../../core/language/languages.ts'
import type { ImportPreview } from '../../core/own-data/import-preview.ts'
import type { OwnDataFlaw } from '../../core/own-data/own-data.ts'
import type { Policy } from '../../core/policy/policy.ts'
import { Button } from '../button.tsx'
import { handFocusTo, takeFocus } from '../focus.ts'
import { LockLine } from '../lock-line.tsx'
import { describeLock } from '../organisation.ts'
import { StatusLine } from '../status-line.tsx'
import { askedLine, nameOfSetting, recordLines, settingLine } from './setting-words.ts'

export type ImportSettingsProps = Interface & {
  systemLanguage: Language
  /** What the chosen file would change; null if none is chosen. */
  preview: ImportPreview | null
  /** Why the last file chosen cannot be used. */
  flaw: OwnDataFlaw | null
  policy: Policy | null
  t: PageT
  onChooseFile: (file: File) => void
  onImport: () => void
  onCancelImport: () => void
}

type PreviewProps = ImportSettingsProps & { preview: ImportPreview }

export const describeFlaw = (flaw: OwnDataFlaw, t: PageT): string => {
  const { code, ...values } = { version: '', at: '', ...flaw }
  return t('import.refused', { code, reason: t(`import.bad.${code}`, values) })
}

/** What would change, from what to what. */
const Changes = ({ preview, ...words }: PreviewProps) => {
  const { moves, record, asked } = preview
  const { t } = words
  const lines = [
    ...moves.map((move) => settingLine(move, words)),
    ...(record ? recordLines(record, words) : []),
    ...(asked ? [askedLine(asked, words)] : []),
  ]
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
  const { wanted, hasOtherSync } = preview
  const locked = new Intl.ListFormat(props.language).format(preview.locked.map((name) => nameOfSetting(name, t)))
  return (
    <section class="import-preview" aria-labelledby="import-preview" ref={handFocusTo('#field-import')}>
      <h4 id="import-preview" tabIndex={-1} ref={takeFocus}>
        {t('import.title')}
      </h4>
      {wanted ? <Changes {...props} /> : !locked && !hasOtherSync && <p>{t('import.nothing')}</p>}
      {locked && <p>{t('import.locked', { names: locked })}</p>}
      <LockLine name="import" locked={locked && policy && describeLock(policy, t)} />
      {hasOtherSync && <p>{t('import.locked', { names: nameOfSetting('sync', t) })}</p>}
      <div class="data-buttons">
        {wanted && (
          <Button look="primary" onClick={onImport}>
            {t('import.apply')}
          </Button>
        )}
        <Button onClick={onCancelImport}>{t('import.cancel')}</Button>
      </div>
    </section>
  )
}

/** Choosing a file, seeing what it would change, and only then changing anything. */
export const ImportSettings = (props: ImportSettingsProps) => {
  const { preview, flaw, t, onChooseFile } = props
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0]
    // So the same file can be chosen again once it has been corrected.
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
      <StatusLine text={flaw && describeFlaw(flaw, t)} />
      {preview && <Preview {...props} preview={preview} />}
    </div>
  )
}
