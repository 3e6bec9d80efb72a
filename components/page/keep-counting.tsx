import type { ThisPageT } from '../../core/language/catalogue.ts'
import { Switch } from '../switch.tsx'

export type KeepCountingProps = { counting: boolean; t: ThisPageT; onCounting: (isOn: boolean) => void }

/** The setting by which every page of the site is counted, where its use can be seen. */
export const KeepCounting = ({ counting, t, onCounting }: KeepCountingProps) => (
  <div class="page-choice">
    <Switch
      name="counting"
      label={t('page.keepCounting')}
      hint={t(counting ? 'page.keepCountingOn' : 'page.keepCountingHint')}
      checked={counting}
      onChange={onCounting}
    />
  </div>
)
