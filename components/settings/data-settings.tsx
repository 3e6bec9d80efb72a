import type { PageT } from '../../core/language/catalogue.ts'
import { Button } from '../button.tsx'
import { handFocusTo, takeFocus } from '../focus.ts'
import { ImportSettings, type ImportSettingsProps } from './import-settings.tsx'

export type DataSettingsProps = ImportSettingsProps & {
  /** Whether the user has been asked to confirm erasing everything, and has not answered yet. */
  isErasing: boolean
  onExport: () => void
  /** @param ask whether to ask for confirmation, or to take the question back */
  onAskErase: (ask: boolean) => void
  onErase: () => void
}

type EraseProps = Pick<DataSettingsProps, 'isErasing' | 'policy' | 't' | 'onAskErase' | 'onErase'>

const Question = ({ t, onAskErase, onErase }: { t: PageT } & Omit<EraseProps, 't'>) => (
  <section class="erase-question" aria-labelledby="erase-question" ref={handFocusTo('.erase > .button')}>
    <p id="erase-question" tabIndex={-1} ref={takeFocus}>
      {t('data.eraseAsk')}
    </p>
    <div class="data-buttons">
      <Button look="primary" onClick={onErase}>
        {t('data.eraseYes')}
      </Button>
      <Button onClick={() => onAskErase(false)}>{t('data.eraseNo')}</Button>
    </div>
  </section>
)

const Erase = (props: EraseProps) => {
  const { isErasing, policy, t, onAskErase } = props
  return (
    <div class="data-part erase">
      <h3>{t('data.eraseTitle')}</h3>
      <p>{t('data.eraseLede')}</p>
      <p>
        {t('data.eraseKept')} {policy && t('data.eraseManaged')}
      </p>
      {isErasing ? <Question {...props} /> : <Button onClick={() => onAskErase(true)}>{t('data.erase')}</Button>}
    </div>
  )
}

/** What a person can do with what is stored: export it, import it, erase it. */
export const DataSettings = (props: DataSettingsProps) => {
  const { t, onExport } = props
  return (
    <section class="data-settings" aria-labelledby="data">
      <h2 id="data">{t('settings.data')}</h2>
      <div class="data-part">
        <h3>{t('data.exportTitle')}</h3>
        <p>{t('data.exportLede')}</p>
        <Button onClick={onExport}>{t('data.export')}</Button>
      </div>
      <ImportSettings {...props} />
      <Erase {...props} />
    </section>
  )
}
