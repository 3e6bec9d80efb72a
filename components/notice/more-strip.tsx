import type { NoticeT } from '../../core/language/catalogue.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import { Icon } from '../icon.tsx'

type MoreStripProps = {
  view: NoticeView
  t: NoticeT
  isUnfolded: boolean
  onFold: () => void
  onOpenFindings: () => void
}

const Remark = ({ view: { says }, isUnfolded, onOpenFindings }: Omit<MoreStripProps, 't' | 'onFold'>) =>
  says.moreNews && !isUnfolded ? (
    <button type="button" class="text-button" onClick={onOpenFindings}>
      {says.moreNews}
    </button>
  ) : (
    <p>{says.remark}</p>
  )

/** The line above the buttons, the same in both forms: what the card leaves out, and More or Less. */
export const MoreStrip = ({ onFold, ...props }: MoreStripProps) => (
  <div class="more-strip">
    <Remark {...props} />
    <button type="button" class="more-button" aria-expanded={props.isUnfolded} onClick={onFold}>
      {props.t(props.isUnfolded ? 'action.less' : 'action.more')}
      <Icon name="chevron" />
    </button>
  </div>
)
