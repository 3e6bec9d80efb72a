import { laneWord, tickFormat } from '../components/timeline/words.ts'
import { listedFindings } from '../core/findings/counts.ts'
import { formatDate } from '../core/language/dates.ts'
import { timelineContent } from '../core/timeline/content.ts'
import { layOut } from '../core/timeline/layout.ts'
import { fontPx } from '../core/timeline/metrics.ts'
import { wholeRange } from '../core/timeline/range.ts'
import { estimateTextWidth } from '../core/timeline/text-width.ts'
import type { TimelineLayout } from '../core/timeline/timeline-layout.ts'
import { asSvg, Card, cardSize, colourOfGroup, Shape } from './cards.tsx'
import { colourOf } from './light-colours.ts'
import type { LocalSite } from './local-site.ts'

const margin = 72
const top = 150
const bottom = 124

/** The picture without the words at its marks, which would be too small to read on a card. */
const layoutOf = ({ feed, words: { t, language } }: LocalSite, width: number): TimelineLayout => {
  const findings = listedFindings(feed)
  return layOut({
    ...timelineContent(feed, findings),
    range: wholeRange([...findings, ...feed.assurances], feed.compiled),
    width,
    direction: 'ltr',
    language,
    measure: estimateTextWidth(fontPx),
    labelOf: () => ({ date: '', text: '', direction: 'ltr' }),
    nameOf: (group) => laneWord(group, t),
    formatTick: tickFormat(language),
  })
}

const Axis = ({ layout: { ticks, axisY, height, plot, lanes, width } }: { layout: TimelineLayout }) => (
  <>
    {ticks.map(({ x, label }) => (
      <g key={x}>
        <rect x={x} y={0} width={1} height={axisY} fill={colourOf('line')} />
        <text x={x + 5} y={height - 5} font-size={17} fill={colourOf('muted')}>
          {label}
        </text>
      </g>
    ))}
    {lanes.slice(1).map(({ lane, y1 }) => (
      <rect key={lane} x={0} y={y1} width={width} height={1} fill={colourOf('line')} />
    ))}
    <rect x={plot.x1} y={axisY} width={plot.x2 - plot.x1} height={1} fill={colourOf('edge')} />
  </>
)

const Marks = ({ layout: { marks, metrics } }: { layout: TimelineLayout }) => (
  <>
    {marks.map((mark) => {
      const { x, y, id } = mark
      if (mark.kind === 'cluster') return <circle key={id} cx={x} cy={y} r={9} fill={colourOf('edge')} />
      const { group, bar, hasMark } = mark
      return (
        <g key={id}>
          {bar && <rect x={bar.x1} y={y - 3} width={bar.x2 - bar.x1} height={6} rx={3} fill={colourOfGroup(group)} />}
          {hasMark && <Shape group={group} x={x - metrics.mark / 2} y={y - metrics.mark / 2} size={metrics.mark} />}
        </g>
      )
    })}
  </>
)

/** The timeline as a card. */
export const timelineCard = (local: LocalSite): string => {
  const { t, language, feed } = local
  const room = cardSize.width - 2 * margin
  const layout = layoutOf(local, room)
  const scale = Math.min(1, (cardSize.height - top - bottom) / layout.height)
  return asSvg(
    <Card name={t('site.name')} foot={t('timeline.compiled', { date: formatDate(feed.compiled, language) })}>
      <text x={margin} y={104} font-family="DejaVu Serif" font-size={46} font-weight="bold" fill={colourOf('ink')}>
        {t('site.question')}
      </text>
      <g transform={`translate(${margin + (room - room * scale) / 2} ${top}) scale(${scale})`}>
        <Axis layout={layout} />
        {layout.names.map(({ group, x1, y }) => (
          <g key={group}>
            <Shape group={group} x={x1} y={y} size={12} />
            <text x={x1 + 17} y={y + 11} font-size={14.5} fill={colourOf('ink')}>
              {laneWord(group, t)}
            </text>
          </g>
        ))}
        <Marks layout={layout} />
      </g>
    </Card>,
  )
}
