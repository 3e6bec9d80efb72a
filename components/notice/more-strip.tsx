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

/** The line above the buttons, the same in both forms: what the card leaves out, and More or Less where there is more. */
export const MoreStrip = ({ view: { says }, t, isUnfolded, onFold, onOpenFindings }: MoreStripProps) => (
  <div class="more-strip">
    {says.moreNews && !isUnfolded ? (
      <button type="button" class="text-button" onClick={onOpenFindings}>
        {says.moreNews}
      </button>
    ) : (
      <p>{says.remark}</p>
    )}
    {says.counts.length > 0 && (
      <button type="button" class="more-button" aria-expanded={isUnfolded} onClick={onFold}>
        {t(isUnfolded ? 'action.less' : 'action.more')}
        <Icon name="chevron" />
      </button>
    )}
  </div>
)
