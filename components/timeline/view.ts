import { useMemo } from 'preact/hooks'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { listedFindings } from '../../core/findings/counts.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import { type TimelineContent, timelineContent } from '../../core/timeline/content.ts'
import { layOut } from '../../core/timeline/layout.ts'
import { fontPx } from '../../core/timeline/metrics.ts'
import { wholeRange } from '../../core/timeline/range.ts'
import type { Span } from '../../core/timeline/span.ts'
import type { MeasureText } from '../../core/timeline/text-width.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { measureText } from './text-measure.ts'
import { labelOfItem, laneWord, tickFormat } from './words.ts'

/** What there is to show, and the stretch of time that the whole feed covers: filters don't move the axis. */
export type PictureContent = TimelineContent & { whole: Span }

/** Stays the same object as long as feed and findings do. */
export const useContent = (feed: Feed, findings: Finding[]): PictureContent => {
  const whole = useMemo(() => wholeRange([...listedFindings(feed), ...feed.assurances], feed.compiled), [feed])
  return useMemo(() => ({ ...timelineContent(feed, findings), whole }), [feed, findings])
}

// From the design token rather than an element: the picture is measured before it exists.
const sansFamily = () =>
  typeof document === 'undefined'
    ? 'sans-serif'
    : getComputedStyle(document.documentElement).getPropertyValue('--sans').trim() || 'sans-serif'

export const measureWords = (): MeasureText => measureText(sansFamily(), fontPx)

export type LayoutChoice = {
  content: PictureContent
  range: Span
  direction: TextDirection
  width: number
  leastHeight?: number
}

/** Lays the picture out by the width of its texts in this browser. */
export const layOutPicture = ({ content, ...choice }: LayoutChoice, { t, language }: Words): TimelineLayout => {
  const { items, links } = content
  return layOut({
    items,
    links,
    ...choice,
    language,
    measure: measureWords(),
    labelOf: labelOfItem({ t, language }),
    nameOf: (group) => laneWord(group, t),
    formatTick: tickFormat(language),
  })
}

/** The layout for the width there is; null until that is known. Zooming in never makes the picture less tall. */
export const useLayout = (choice: Omit<LayoutChoice, 'width'> & { width: number | null }, words: Words) => {
  const { content, range, direction, width } = choice
  const { whole } = content
  const lay = (shown: Span, leastHeight?: number) =>
    width === null ? null : layOutPicture({ content, range: shown, direction, width, leastHeight }, words)
  const all = useMemo(() => lay(whole), [content, direction, width, words.t])
  return useMemo(() => (range === whole ? all : lay(range, all?.height)), [all, Number(range.from), Number(range.to)])
}
