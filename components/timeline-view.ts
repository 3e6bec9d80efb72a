import { useMemo } from 'preact/hooks'
import type { Feed, Finding } from '../core/feed/schema.ts'
import type { Direction } from '../core/language/language.ts'
import type { Words } from '../core/language/words.ts'
import { standingFindings } from '../core/notice/counts.ts'
import { type TimelineContent, timelineContent } from '../core/timeline/content.ts'
import { layOut, type TimelineLayout } from '../core/timeline/layout.ts'
import { fontPx } from '../core/timeline/metrics.ts'
import { wholeRange } from '../core/timeline/range.ts'
import type { Span } from '../core/timeline/span.ts'
import type { MeasureText } from '../core/timeline/text-width.ts'
import { measureText } from './text-measure.ts'
import { labelOfItem, laneWord, tickFormat } from './timeline-words.ts'

/** What there is to show, and the stretch of time that all of the feed takes: filters don't move the axis. */
export type PictureContent = TimelineContent & { whole: Span }

/** The same again for as long as feed and findings are. */
export const useContent = (feed: Feed, findings: Finding[]): PictureContent => {
  const whole = useMemo(() => wholeRange([...standingFindings(feed), ...feed.assurances], feed.compiled), [feed])
  return useMemo(() => ({ ...timelineContent(feed, findings), whole }), [feed, findings])
}

// The token rather than an element's own family: the picture is measured before it is there.
const sansFamily = () => getComputedStyle(document.documentElement).getPropertyValue('--sans').trim() || 'sans-serif'

/** The browser's measure of the words in the picture. */
export const measureWords = (): MeasureText => measureText(sansFamily(), fontPx)

export type LayoutChoice = {
  content: PictureContent
  range: Span
  direction: Direction
  width: number
  leastHeight?: number
}

/** Lays the picture out with the browser's own measure of its words. */
export const layOutPicture = ({ content, ...choice }: LayoutChoice, { t, language }: Words): TimelineLayout => {
  const { items, bearings } = content
  return layOut({
    items,
    bearings,
    ...choice,
    language,
    measure: measureWords(),
    labelOf: labelOfItem({ t, language }),
    nameOf: (group) => laneWord(group, t),
    formatTick: tickFormat(language),
  })
}

/** The layout for the room there is; null while that is not known. Zoomed in, the picture stays as high as the whole. */
export const useLayout = (choice: Omit<LayoutChoice, 'width'> & { width: number | null }, speech: Words) => {
  const { content, range, direction, width } = choice
  const { whole } = content
  const lay = (shown: Span, leastHeight?: number) =>
    width === null ? null : layOutPicture({ content, range: shown, direction, width, leastHeight }, speech)
  const all = useMemo(() => lay(whole), [content, direction, width, speech.t])
  return useMemo(() => (range === whole ? all : lay(range, all?.height)), [all, Number(range.from), Number(range.to)])
}
