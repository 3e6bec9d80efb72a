import type { Feed } from '../../core/feed/schema.ts'
import { fairRelations } from '../../core/findings/fair-relation.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { TextDirection } from '../../core/language/language.ts'
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

type KeyProps = { width: number; y: number; direction: TextDirection; t: PageT; measure: MeasureText }

/** The key to the lines, in a row of its own. */
const LineKey = ({ width, y, direction, t, measure }: KeyProps) => {
  const words = fairRelations.map((relation) => t(`relation.${relation}`))
  const widths = words.map((word) => sampleWidth + 6 + measure(word) + keyGap)
  return (
    <>
      {fairRelations.map((relation, index) => {
        const x = margin + widths.slice(0, index).reduce((sum, one) => sum + one, 0)
        const isRtl = direction === 'rtl'
        const at = (offset: number) => (isRtl ? width - x - offset : x + offset)
        return (
          <g key={relation}>
            <RelationLine path={`M${at(0)} ${y - 4}H${at(sampleWidth)}`} relation={relation} />
            <text class="timeline-poster-foot" x={at(sampleWidth + 6)} y={y} text-anchor={isRtl ? 'end' : 'start'}>
              {isolated(words[index] ?? '')}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** A text in lines of the picture's width. Between the letters of a word, too, where that is wider itself. */
const linesOf = (text: string, maxWidth: number, { words, measure }: Pick<PosterProps, 'words' | 'measure'>) => {
  const pieces = piecesOf(text, new Intl.Segmenter(words.language, { granularity: 'word' }))
  const cut = pieces.flatMap((piece) => (measure(piece) > maxWidth ? [...piece] : piece))
  return wrapText(cut, { maxWidth, maxLines: Number.POSITIVE_INFINITY, indent: 0, measure })?.lines ?? []
}

/** The picture as it is saved: on a background of its own, with its title, its date and where it comes from. */
export const TimelinePoster = ({ feed, layout, content, words, measure, credit }: PosterProps) => {
  const { t } = words
  const width = layout.width + 2 * margin
  const origin = `${feed.title}. ${credit}`
  const lines = linesOf(origin, layout.width, { words, measure })
  const firstLine = layout.height + margin + head + foot
  const lineY = (index: number) => firstLine + index * layout.metrics.line
  const height = lineY(lines.length - 1) + margin
  const isRtl = layout.direction === 'rtl'
  const line = { x: isRtl ? width - margin : margin, 'text-anchor': isRtl ? 'end' : 'start' } as const
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>{`${feed.title}: ${t('timeline.heading')}`}</title>
      <desc>{`${t('timeline.bars')} ${credit}`}</desc>
      <rect class="timeline-ground" width={width} height={height} />
      <text class="timeline-poster-title" y={margin + 18} {...line}>
        {isolated(t('timeline.heading'))}
      </text>
      <g transform={`translate(${margin} ${margin + head})`}>
        <TimelineDrawing layout={layout} content={content} active={null} tabStop={null} words={words} />
      </g>
      {lines.map((text, index) => (
        <text key={index} class="timeline-poster-foot" y={lineY(index)} {...line}>
          {isolated(text, origin)}
        </text>
      ))}
      <LineKey width={width} y={firstLine - keyLine} direction={layout.direction} t={t} measure={measure} />
    </svg>
  )
}
