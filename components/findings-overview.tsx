import { useMemo } from 'preact/hooks'
import type { ShownFeed } from '../core/language/feed-language.ts'
import type { Direction } from '../core/language/language.ts'
import type { Words } from '../core/language/words.ts'
import { FindingsPicture } from './findings-picture.tsx'
import type { FindingsSelection } from './findings-selection.ts'
import { useLater } from './later.ts'
import { Legend } from './legend.tsx'
import { PairSection } from './pair-section.tsx'

type OverviewProps = {
  feed: ShownFeed
  selection: FindingsSelection
  words: Words
  direction: Direction
  isPrinting: boolean
  /** Where a saved picture comes from, in a sentence. */
  credit: string
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
}

const afterMs = 120

// The picture of so many takes longer than a reader should wait for the list.
const drawnAtOnce = 500

/** Picture and pairs of what the filter leaves. They follow the list, which answers at once: they take longer to draw. */
export const FindingsOverview = ({ feed, selection, words, direction, isPrinting, ...props }: OverviewProps) => {
  const { credit, onOpen, onSave } = props
  const { key, findings, shown } = selection
  const now = useMemo(
    () => ({ feed, words, credit, shown, ids: key === '' ? null : new Set(shown.map(({ id }) => id)) }),
    [feed, words, credit, shown],
  )
  const content = useLater(now, afterMs, { isUrgent: isPrinting, first: findings.length > drawnAtOnce ? null : now })
  return useMemo(
    () =>
      content === null ? (
        <div class="findings-picture" data-drawn={false} />
      ) : (
        <>
          <FindingsPicture
            feed={content.feed}
            findings={content.shown}
            words={content.words}
            credit={content.credit}
            {...{ direction, onOpen, onSave }}
          />
          <Legend findings={findings} t={content.words.t} />
          <PairSection feed={content.feed} ids={content.ids} words={content.words} isPrinting={isPrinting} />
        </>
      ),
    [content, direction, isPrinting, findings, onOpen, onSave],
  )
}
