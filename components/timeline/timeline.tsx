import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import { lanes, type TimelineItem } from '../../core/timeline/items.ts'
import type { ItemMark } from '../../core/timeline/marks.ts'
import { meets } from '../../core/timeline/span.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { TimelineControls } from './controls.tsx'
import { TimelineDetail } from './detail.tsx'
import { TimelineLineKey } from './line-key.tsx'
import { TimelinePicture } from './picture.tsx'
import { usePointing } from './pointing.ts'
import { type RangeControl, useRange } from './range.ts'
import { useRoom } from './room.ts'
import { SaveButtons } from './save.tsx'
import { TimelineTable } from './table.tsx'
import { type PictureContent, useContent, useLayout } from './view.ts'
import { spanInWords } from './words.ts'

export type TimelineProps = {
  feed: Feed
  /** The findings to show: those the filter leaves, without withdrawn ones. */
  findings: Finding[]
  t: PageT
  language: string
  direction: TextDirection
  /** On paper it is as wide as that, whatever the window. */
  isPrinting: boolean
  /** The reader wants the full text of a finding. */
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
  /** Where a picture saved now comes from, and when, in a sentence. */
  credit: () => string
}

type PanelProps = {
  content: PictureContent
  control: RangeControl
  words: Words
  direction: TextDirection
  isPrinting: boolean
  onOpen: (findingId: string) => void
  onLeave: () => void
}

/** Of a part of the time, what is in view, as its words name that part. */
const summaryOf = ({ content, control: { range, isWhole }, words }: PanelProps): string => {
  const items = content.items.filter(
    ({ span, periodSpan }) => isWhole || [span, periodSpan].some((part) => part && meets(part, range)),
  )
  const counts = Object.fromEntries(lanes.map((lane) => [lane, items.filter((item) => item.lane === lane).length]))
  return words.t('timeline.summary', { ...counts, count: items.length, when: spanInWords(range, words) })
}

const emptyWords = ({ content, control, words: { t } }: PanelProps, layout: TimelineLayout) => {
  if (layout.marks.length > 0) return null
  return t(content.items.length === 0 || control.isWhole ? 'timeline.empty' : 'timeline.emptyRange')
}

/** What is shown while nothing is pointed at: what matters most of what is in view. */
const foremost = (layout: TimelineLayout | null): TimelineItem | null => {
  const marked = layout?.marks.filter((mark) => mark.kind === 'item' && mark.hasMark) as ItemMark[] | undefined
  const items = (marked ?? []).map(({ item }) => item)
  return items.reduce<TimelineItem | null>((best, item) => (best && best.rank <= item.rank ? best : item), null)
}

type HintProps = { id: string; summary: string; hasMarks: boolean; t: PageT }

const Hint = ({ id, summary, hasMarks, t }: HintProps) => (
  <div class="timeline-hint" id={id}>
    <p class="visually-hidden">{summary}</p>
    {hasMarks && <p>{t('timeline.hint')}</p>}
  </div>
)

/** The picture, the details of the mark that is pointed at, and a hint on how to use it. */
const Panel = (props: PanelProps) => {
  const { content, control, words, direction, isPrinting, onOpen, onLeave } = props
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const descriptionId = useId()
  const width = useRoom(box, isPrinting)
  const { range } = control
  const layout = useLayout({ content, range, direction, width }, words)
  const pointing = usePointing({ layout, content, control, svg, onOpen, onLeave })
  const { hovered, chosen, listedId, titles, handlers, onFocusIn } = pointing
  const active = hovered ?? chosen
  const summary = useMemo(() => summaryOf(props), [content, Number(range.from), Number(range.to), words.t])
  const leading = foremost(layout)
  const empty = layout && emptyWords(props, layout)
  const tabStop = chosen ?? layout?.marks.find(({ isStop }) => isStop)
  return (
    <>
      <div class="timeline-plot" ref={box} onFocusIn={onFocusIn}>
        {layout && (
          <TimelinePicture
            {...{ layout, content, active, words, descriptionId, svg, ...handlers }}
            tabStop={tabStop?.id ?? null}
          />
        )}
        {layout && <p class="timeline-empty">{empty}</p>}
      </div>
      {!empty && (
        <TimelineDetail
          mark={active}
          isListed={active !== null && active.id === listedId}
          item={leading}
          {...{ titles, content, words, onOpen }}
        />
      )}
      <Hint id={descriptionId} summary={summary} hasMarks={!empty} t={words.t} />
    </>
  )
}

/** Findings and assurances on one time axis, as a picture or as a table. */
export const Timeline = (props: TimelineProps) => {
  const { feed, findings, t, language, direction, isPrinting, onOpen, onSave, credit } = props
  const [isTable, setIsTable] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const content = useContent(feed, findings)
  const control = useRange(content.whole)
  const words = { t, language }
  const undated = content.items.filter(({ date }) => date === null).length
  return (
    <figure class="timeline" aria-label={t('timeline.title')}>
      <div class="timeline-head">
        <h2>{t('timeline.heading')}</h2>
        <button type="button" class="button" ref={toggle} onClick={() => setIsTable(!isTable)}>
          {t(isTable ? 'timeline.asPicture' : 'timeline.asTable')}
        </button>
        {!isTable && <TimelineControls control={control} whole={content.whole} words={words} />}
      </div>
      {isTable ? (
        <TimelineTable content={content} words={words} />
      ) : (
        <Panel
          {...{ content, control, words, direction, isPrinting, onOpen }}
          onLeave={() => toggle.current?.focus({ preventScroll: true })}
        />
      )}
      <figcaption>
        {!isTable && <span>{t('timeline.bars')}</span>}
        {!isTable && <TimelineLineKey t={t} />}
        {undated > 0 && <span>{t('timeline.undatedNote', { count: undated })}</span>}
        <span>{t('timeline.compiled', { date: formatDate(feed.compiled, language) })}</span>
        {!isTable && <SaveButtons {...{ feed, content, direction, words, credit, onSave }} range={control.range} />}
      </figcaption>
    </figure>
  )
}
