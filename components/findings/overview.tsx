import { useMemo } from 'preact/hooks'
import type { Filter } from '../../core/filter/filter.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import { useLater } from '../later.ts'
import { Legend } from './legend.tsx'
import { PairSection } from './pair-section.tsx'
import { FindingsPicture } from './picture.tsx'
import type { FindingsSelection } from './selection.ts'

type OverviewProps = {
  feed: ShownFeed
  selection: FindingsSelection
  filter: Filter
  words: Words
  direction: TextDirection
  isPrinting: boolean
  /** Whether all of it is there from the start. */
  isWhole: boolean
  /** Where what is saved today comes from, in a sentence. */
  creditOf: (filter: Filter) => string
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
}

const afterMs = 120

// A picture of more than this takes longer than a reader should wait for the list.
const drawnAtOnce = 500

/** What is drawn, once it has settled; no findings are shown while a large picture has yet to come. */
const useContent = ({ feed, selection, filter, words, creditOf, isPrinting, isWhole }: OverviewProps) => {
  const { key, findings, shown } = selection
  const now = useMemo(
    () => ({
      ...{ feed, words, shown, ids: key === '' ? null : new Set(shown.map(({ id }) => id)) },
      // The filter of this picture, which follows the page's.
      credit: () => creditOf(filter),
    }),
    [feed, words, creditOf, shown],
  )
  const isLate = findings.length > drawnAtOnce && !isWhole
  return useLater(now, afterMs, { isUrgent: isPrinting, first: isLate ? { ...now, shown: null } : now })
}

/** The picture and the pairs of what the filter leaves. They take longer to draw than the list, so they follow it. */
export const FindingsOverview = (props: OverviewProps) => {
  const { selection, direction, isPrinting, isWhole, onOpen, onSave } = props
  const { findings } = selection
  const content = useContent(props)
  return useMemo(() => {
    const { shown, ids, ...given } = content
    return (
      <>
        <FindingsPicture {...given} findings={shown} {...{ direction, isPrinting, onOpen, onSave }} />
        <Legend findings={findings} t={given.words.t} />
        <PairSection feed={given.feed} words={given.words} {...{ ids, isPrinting, isWhole }} />
      </>
    )
  }, [content, direction, isPrinting, findings, onOpen, onSave])
}
