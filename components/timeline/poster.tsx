import type { Feed } from '../../core/feed/schema.ts'
import { fairRelations } from '../../core/findings/fair-relation.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { Words } from '../../core/language/words.ts'
import type { TimelineContent } from '../../core/timeline/content.ts'
import type { MeasureText } from '../../core/timeline/text-width.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { piecesOf, wrapText } from '../../core/timeline/wrap-text.ts'
import { isolated } from './isolated.ts'
import { RelationLine } from './links.tsx'
import { TimelineDrawing } from './picture.tsx'

export type PosterProps = {
  feed: Feed
  layout: TimelineLayout
  content: TimelineContent
  words: Words
  measure: MeasureText
  /** Where it comes from and when, in a sentence. */
  credit: string
}

const margin = 24
const head = 44
const foot = 50
const keyLine = 22
const sampleWidth = 26
const keyGap = 22

/** Where a line begins, and at which of its ends that is. */
type LineStart = { x: number; 'text-anchor': 'start' | 'end' }

type KeyProps = {
  /** Where what is so far from the side at which lines begin comes to stand. */
  place: (from: number) => LineStart
  y: number
  t: PageT
  measure: MeasureText
}

/** The key to the lines, in a row of its own. */
const LineKey = ({ place, y, t, measure }: KeyProps) => {
  let from = margin
  const parts = fairRelations.map((relation) => {
    const word = t(`relation.${relation}`)
    const part = (
      <g key={relation}>
        <RelationLine path={`M${place(from).x} ${y - 4}H${place(from + sampleWidth).x}`} relation={relation} />
        <text class="timeline-poster-foot" y={y} {...place(from + sampleWidth + 6)}>
          {isolated(word)}
        </text>
      </g>
    )
    from += sampleWidth + 6 + measure(word) + keyGap
    return part
  })
  return <>{parts}</>
}

/** The picture as it is saved: on a background of its own, with its title, its date and where it comes from. */
export const TimelinePoster = ({ feed, layout, content, words, measure, credit }: PosterProps) => {
  const { t } = words
  const width = layout.width + 2 * margin
  const origin = `${feed.title}. ${credit}`
  const pieces = piecesOf(origin, new Intl.Segmenter(words.language, { granularity: 'word' }))
  // A word wider than the picture is parted between any of its letters.
  const parts = pieces.flatMap((piece) => (measure(piece) > layout.width ? [...piece] : piece))
  const wrapping = { maxWidth: layout.width, maxLines: Number.POSITIVE_INFINITY, indent: 0, measure }
  const lines = wrapText(parts, wrapping)?.lines ?? []
  const firstLine = layout.height + margin + head + foot
  const lineY = (index: number) => firstLine + index * layout.metrics.line
  const height = lineY(lines.length - 1) + margin
  const isRtl = layout.direction === 'rtl'
  const anchor = isRtl ? 'end' : 'start'
  const place = (from: number): LineStart => ({ x: isRtl ? width - from : from, 'text-anchor': anchor })
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>{`${feed.title}: ${t('timeline.heading')}`}</title>
      <desc>{`${t('timeline.bars')} ${credit}`}</desc>
      <rect class="timeline-ground" width={width} height={height} />
      <text class="timeline-poster-title" y={margin + 18} {...place(margin)}>
        {isolated(t('timeline.heading'))}
      </text>
      <g transform={`translate(${margin} ${margin + head})`}>
        <TimelineDrawing layout={layout} content={content} active={null} tabStop={null} words={words} />
      </g>
      {lines.map((text, index) => (
        <text key={index} class="timeline-poster-foot" y={lineY(index)} {...place(margin)}>
          {isolated(text, origin)}
        </text>
      ))}
      <LineKey place={place} y={firstLine - keyLine} t={t} measure={measure} />
    </svg>
  )
}
