import { useMemo } from 'preact/hooks'
import { anchorOf } from '../../core/filter/address.ts'
import type { Listed } from '../../core/filter/selection.ts'
import type { ArticleContext } from './article-context.ts'
import { useDrawnChunks } from './drawn-chunks.ts'
import { FindingChunk } from './finding-chunk.tsx'
import { chunksByYear, indexOfChunkWith, joinUndrawn } from './finding-chunks.ts'

type FindingListProps = {
  listed: Listed[]
  context: ArticleContext
  /** The finding that the address names. */
  target: string | null
  /** On paper the whole list is drawn, and all threads in it are whole. */
  isPrinting: boolean
  /** Whether the whole list is drawn in any case. */
  isWhole?: boolean
}

/** The findings by year. Of a long list only what is near the window is drawn. */
export const FindingList = ({ listed, context, target, isPrinting, isWhole }: FindingListProps) => {
  const years = useMemo(() => chunksByYear(listed), [listed])
  const asked = useMemo(() => (target === null ? null : indexOfChunkWith(years, target)), [years, target])
  const { isDrawn: isNear, draw, watch } = useDrawnChunks(years, listed.length, asked)
  const isDrawn = (index: number) => isPrinting || isWhole || isNear(index)
  return (
    <>
      {years.map((ofYear) => (
        <section
          key={ofYear.year}
          class="findings-year"
          id={anchorOf({ type: 'year', id: String(ofYear.year) })}
          aria-label={String(ofYear.year)}
          tabIndex={-1}
          style={{ '--count': ofYear.listed.length }}
        >
          <h2>{ofYear.year}</h2>
          {joinUndrawn(ofYear, isDrawn).map(({ index, listed: ofChunk }) => (
            <FindingChunk
              key={index}
              index={index}
              listed={ofChunk}
              isDrawn={isDrawn(index)}
              isPrinting={isPrinting}
              target={index === asked ? target : null}
              draw={draw}
              watch={watch}
              {...context}
            />
          ))}
        </section>
      ))}
    </>
  )
}
