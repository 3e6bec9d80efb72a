import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Feed, Finding } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Direction } from '../core/language/language.ts'
import type { Words } from '../core/language/words.ts'
import { lanes, type TimelineItem } from '../core/timeline/items.ts'
import type { TimelineLayout } from '../core/timeline/layout.ts'
import type { ItemMark } from '../core/timeline/marks.ts'
import { TimelineControls } from './timeline-controls.tsx'
import { TimelineDetail } from './timeline-detail.tsx'
import { TimelineLineKey } from './timeline-line-key.tsx'
import { TimelinePicture } from './timeline-picture.tsx'
import { usePointing } from './timeline-pointing.ts'
import { type RangeControl, useRange } from './timeline-range.ts'
import { SaveButtons } from './timeline-save.tsx'
import { useRoom } from './timeline-size.ts'
import { TimelineTable } from './timeline-table.tsx'
import { type PictureContent, useContent, useLayout } from './timeline-view.ts'
import { spanInWords } from './timeline-words.ts'

export type TimelineProps = {
  feed: Feed
  /** Those to show: filtered, and without the withdrawn ones. */
  findings: Finding[]
  t: PageT
  language: string
  direction: Direction
  /** The reader asks for the full text of a finding. */
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
  /** Where saved pictures come from, and of when that is, in a sentence. */
  credit?: string
}

type PanelProps = {
  content: PictureContent
  control: RangeControl
  speech: Words
  direction: Direction
  onOpen: (findingId: string) => void
  onLeave: () => void
}

const summaryOf = ({ content: { items }, control: { range }, speech }: PanelProps): string => {
  const counts = Object.fromEntries(lanes.map((lane) => [lane, items.filter((item) => item.lane === lane).length]))
  const ends = spanInWords(range, speech)
  return speech.t('timeline.summary', { ...counts, count: items.length, when: ends })
}

const emptyWords = ({ content, control, speech: { t } }: PanelProps, layout: TimelineLayout) => {
  if (layout.marks.length > 0) return null
  return t(content.items.length === 0 || control.isWhole ? 'timeline.empty' : 'timeline.emptyRange')
}

/** What is told of while nothing is pointed at: what matters most of what is in view. */
const foremost = (layout: TimelineLayout | null): TimelineItem | null => {
  const marked = layout?.marks.filter((mark) => mark.kind === 'item' && mark.hasMark) as ItemMark[] | undefined
  const items = (marked ?? []).map(({ item }) => item)
  return items.reduce<TimelineItem | null>((best, item) => (best && best.rank <= item.rank ? best : item), null)
}

/** The picture with the detail of the mark that is pointed at, and how to use it. */
const Panel = (props: PanelProps) => {
  const { content, control, speech, direction, onOpen, onLeave } = props
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const descriptionId = useId()
  const width = useRoom(box)
  const { range } = control
  const layout = useLayout({ content, range, direction, width }, speech)
  const { hovered, chosen, handlers, onFocusIn } = usePointing({ layout, content, control, svg, onOpen, onLeave })
  const active = hovered ?? chosen
  const summary = useMemo(() => summaryOf(props), [content, Number(range.from), Number(range.to), speech.t])
  const leading = foremost(layout)
  const tabStop = chosen ?? layout?.marks.find(({ isStop }) => isStop)
  return (
    <>
      <div class="timeline-plot" ref={box} onFocusIn={onFocusIn}>
        {layout && (
          <TimelinePicture
            layout={layout}
            content={content}
            active={active}
            tabStop={tabStop?.id ?? null}
            speech={speech}
            descriptionId={descriptionId}
            svg={svg}
            {...handlers}
          />
        )}
        {layout && <p class="timeline-empty">{emptyWords(props, layout)}</p>}
      </div>
      <TimelineDetail mark={active} item={leading} content={content} speech={speech} onOpen={onOpen} />
      <div class="timeline-hint" id={descriptionId}>
        <p class="visually-hidden">{summary}</p>
        <p>{speech.t('timeline.hint')}</p>
      </div>
    </>
  )
}

/** Findings and assurances on one time axis, as a picture or as a table. */
export const Timeline = ({ feed, findings, t, language, direction, onOpen, onSave, credit }: TimelineProps) => {
  const [isTable, setIsTable] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const content = useContent(feed, findings)
  const control = useRange(content.whole)
  const speech = { t, language }
  const undated = content.items.filter(({ date }) => date === null).length
  return (
    <figure class="timeline" aria-label={t('timeline.title')}>
      <div class="timeline-head">
        <h2>{t('timeline.heading')}</h2>
        <button type="button" class="button" ref={toggle} onClick={() => setIsTable(!isTable)}>
          {t(isTable ? 'timeline.asPicture' : 'timeline.asTable')}
        </button>
        {!isTable && <TimelineControls control={control} whole={content.whole} speech={speech} />}
      </div>
      {isTable ? (
        <TimelineTable content={content} speech={speech} onOpen={onOpen} />
      ) : (
        <Panel
          {...{ content, control, speech, direction, onOpen }}
          onLeave={() => toggle.current?.focus({ preventScroll: true })}
        />
      )}
      <figcaption>
        {!isTable && <span>{t('timeline.bars')}</span>}
        {!isTable && <TimelineLineKey t={t} />}
        {undated > 0 && <span>{t('timeline.undatedNote', { count: undated })}</span>}
        <span>{t('timeline.compiled', { date: formatDate(feed.compiled, language) })}</span>
        {!isTable && <SaveButtons {...{ feed, content, direction, speech, credit, onSave }} range={control.range} />}
      </figcaption>
    </figure>
  )
}
