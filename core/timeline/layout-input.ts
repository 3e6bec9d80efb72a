import type { Group } from '../feed/vocabulary.ts'
import type { TextDirection } from '../language/language.ts'
import type { Lane, TimelineItem } from './items.ts'
import type { LabelText } from './labels.ts'
import type { Span } from './span.ts'
import type { MeasureText } from './text-width.ts'
import type { FormatTick } from './ticks.ts'
import type { TimelineLink } from './timeline-links.ts'

/** What a picture of the timeline is laid out from. */
export type LayoutInput = {
  /** Oldest first. */
  items: TimelineItem[]
  links: TimelineLink[]
  range: Span
  /** Of the whole picture, in px. */
  width: number
  /** Of the whole picture, in px: what there is to show may need more. */
  leastHeight?: number
  direction: TextDirection
  language: string
  measure: MeasureText
  /** The words at a mark in this lane. */
  labelOf: (item: TimelineItem, lane: Lane) => LabelText
  /** The word for each group beside the lanes. */
  nameOf: (group: Group) => string
  formatTick: FormatTick
}
