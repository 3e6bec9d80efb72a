import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { groupShapes } from '../components/group-mark.tsx'
import type { Finding } from '../core/feed/schema.ts'
import type { Group } from '../core/feed/vocabulary.ts'
import { formatDate } from '../core/language/dates.ts'
import { estimateTextWidth } from '../core/timeline/text-width.ts'
import { piecesOf, wrapText } from '../core/timeline/wrap-text.ts'
import { colourOf } from './light-colours.ts'
import type { SiteT } from './site-words.ts'

/*
 * What other programs show with a link: 1200 × 630, in the light theme, drawn with attributes alone. The faces are those
 * that tools/site/png.ts brings along.
 */

export const cardSize = { width: 1200, height: 630 }
const margin = 72
const titlePx = 54
const lineHeight = 68
const serif = 'DejaVu Serif'

export const colourOfGroup = (group: Group): string =>
  colourOf(group === 'action' ? 'decided' : group === 'change' ? 'ink' : group)

export const Shape = ({ group, x, y, size }: { group: Group; x: number; y: number; size: number }) => {
  const isOutline = group === 'action'
  return (
    <path
      d={groupShapes[group]}
      transform={`translate(${x} ${y}) scale(${size / 12})`}
      fill={isOutline ? colourOf('paper') : colourOfGroup(group)}
      stroke={isOutline ? colourOfGroup(group) : 'none'}
      stroke-width={isOutline ? 1.7 : 0}
    />
  )
}

type CardProps = { name: string; foot: string; children: ComponentChildren }

/** The ground of a card, with whose it is below. */
export const Card = ({ name, foot, children }: CardProps) => {
  const { width, height } = cardSize
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="DejaVu Sans"
    >
      <title>{name}</title>
      <rect width={width} height={height} fill={colourOf('paper')} />
      {children}
      <rect x={margin} y={height - 104} width={width - 2 * margin} height={2} fill={colourOf('line')} />
      <text x={margin} y={height - 52} font-size={26} font-weight="bold" fill={colourOf('ink')}>
        {name}
      </text>
      <text x={width - margin} y={height - 52} font-size={24} text-anchor="end" fill={colourOf('muted')}>
        {foot}
      </text>
    </svg>
  )
}

/** Unlike HTML, XML does not allow the end of a CDATA section in a text (XML 1.0, section 2.4). */
export const asSvg = (card: VNode): string => renderToString(card).replaceAll(']]>', ']]&gt;')

/** The card's widest face is wider than the estimate for a window's. */
const measure = (text: string) => estimateTextWidth(titlePx)(text) * 1.12

const linesOf = (title: string, language: string): string[] => {
  const pieces = piecesOf(title, new Intl.Segmenter(language, { granularity: 'word' }))
  const wrapping = { maxWidth: cardSize.width - 2 * margin, maxLines: 4, indent: 0, measure }
  return wrapText(pieces, wrapping)?.lines ?? [...title].slice(0, 24).join('').split('\n')
}

/** A finding's card: what it is, its title, and its date. It says no more than the title does. */
export const findingCard = (finding: Finding, t: SiteT, language: string): string => {
  const { group, kind, title, date, retracted } = finding
  const words = retracted ? t('notice.withdrawn') : `${t(`tag.${group}`)} · ${t(`kind.${kind}`)}`
  return asSvg(
    <Card name={t('site.name')} foot={formatDate(date, language)}>
      <Shape group={group} x={margin} y={78} size={30} />
      <text x={margin + 44} y={103} font-size={28} font-weight="bold" fill={colourOfGroup(group)}>
        {words}
      </text>
      {linesOf(title, language).map((line, index) => (
        <text
          key={line}
          x={margin}
          y={196 + index * lineHeight}
          font-family={serif}
          font-size={titlePx}
          font-weight="bold"
          fill={colourOf('ink')}
        >
          {line}
        </text>
      ))}
    </Card>,
  )
}
