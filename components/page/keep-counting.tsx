import type { ThisPageT } from '../../core/language/catalogue.ts'
import { handFocusTo } from '../focus.ts'
import { Switch } from '../switch.tsx'

export type KeepCountingProps = { counting: boolean; t: ThisPageT; onCounting: (isOn: boolean) => void }

/** The setting by which every page of the site is counted, where its use can be seen. */
export const KeepCounting = ({ counting, t, onCounting }: KeepCountingProps) => (
  // To itself: it goes from its place before an observation to that after it.
  <div class="page-choice" ref={handFocusTo('#switch-counting')}>
    <Switch
      name="counting"
      label={t('page.keepCounting')}
      hint={t(counting ? 'page.keepCountingOn' : 'page.keepCountingHint')}
      checked={counting}
      onChange={onCounting}
    />
  </div>
)
