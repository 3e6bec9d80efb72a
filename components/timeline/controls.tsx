import type { Words } from '../../core/language/words.ts'
import { yearsIn } from '../../core/timeline/range.ts'
import type { Span } from '../../core/timeline/span.ts'
import type { RangeControl } from './range.ts'
import { spanInWords } from './words.ts'

const paths = {
  earlier: 'M9.5 4l-4 4 4 4',
  later: 'M6.5 4l4 4-4 4',
  out: 'M4 8h8',
  in: 'M4 8h8M8 4v8',
}

type StepProps = { icon: keyof typeof paths; label: string; isOff: boolean; onClick: () => void }

// Not `disabled`: a button that disables itself would lose the focus.
const Step = ({ icon, label, isOff, onClick }: StepProps) => (
  <button
    type="button"
    class="timeline-step"
    data-icon={icon}
    aria-label={label}
    title={label}
    aria-disabled={isOff}
    onClick={() => {
      if (!isOff) onClick()
    }}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[icon]} />
    </svg>
  </button>
)

type ViewProps = { control: RangeControl; whole: Span; words: Words }

const all = 'all'
const own = 'own'

/** The choice of years: one, all, or whatever stretch has been zoomed to. */
const YearChoice = ({ control, whole, words }: ViewProps) => {
  const { range, isWhole, showAll, showYear } = control
  const years = yearsIn(whole).reverse()
  const [first] = yearsIn(range)
  const isYear = yearsIn(range).length === 1 && range.from.getUTCMonth() === 0 && range.to.getUTCMonth() === 0
  const value = isWhole ? all : isYear ? String(first) : own
  const onChange = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
    if (currentTarget.value === all) showAll()
    else if (currentTarget.value !== own) showYear(Number(currentTarget.value))
  }
  return (
    <select class="timeline-years" aria-label={words.t('timeline.view')} value={value} onChange={onChange}>
      <option value={all}>{words.t('timeline.allYears')}</option>
      {value === own && <option value={own}>{spanInWords(range, words)}</option>}
      {years.map((year) => (
        <option key={year} value={String(year)}>
          {year}
        </option>
      ))}
    </select>
  )
}

export const TimelineControls = (props: ViewProps) => {
  const { control, whole, words } = props
  const { range, isWhole, isShortest, zoom, shift } = control
  const { t } = words
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="timeline-controls" role="group" aria-label={t('timeline.view')}>
      <Step
        icon="earlier"
        label={t('timeline.earlier')}
        isOff={range.from <= whole.from}
        onClick={() => shift('earlier')}
      />
      <YearChoice {...props} />
      <Step icon="later" label={t('timeline.later')} isOff={range.to >= whole.to} onClick={() => shift('later')} />
      <Step icon="out" label={t('timeline.zoomOut')} isOff={isWhole} onClick={() => zoom('out')} />
      <Step icon="in" label={t('timeline.zoomIn')} isOff={isShortest} onClick={() => zoom('in')} />
    </div>
  )
}
