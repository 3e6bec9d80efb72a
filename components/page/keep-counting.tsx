import type { ThisPageT } from '../../core/language/catalogue.ts'
import type { FailureCode } from '../../core/messages/answers.ts'
import { describeFailure } from '../describe-failure.ts'
import { handFocusTo } from '../focus.ts'
import { StatusLine } from '../status-line.tsx'
import { Switch } from '../switch.tsx'

export type KeepCountingProps = {
  counting: boolean
  /** Why the last change of it was not made. */
  countingFailure: FailureCode | null
  t: ThisPageT
  onCounting: (isOn: boolean) => void
}

/** The setting by which every page of the site is counted, where its use can be seen. */
export const KeepCounting = ({ counting, countingFailure, t, onCounting }: KeepCountingProps) => (
  // To itself: it goes from its place before an observation to that after it.
  <div class="page-choice" ref={handFocusTo('#switch-counting')}>
    <Switch
      name="counting"
      label={t('page.keepCounting')}
      hint={t(counting ? 'page.keepCountingOn' : 'page.keepCountingHint')}
      checked={counting}
      onChange={onCounting}
    />
    <StatusLine text={countingFailure && describeFailure(countingFailure, t)} />
  </div>
)
