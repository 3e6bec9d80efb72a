import { useMemo } from 'preact/hooks'
import type { Listed } from '../core/filter/selection.ts'
import { useDrawnChunks } from './drawn-chunks.ts'
import { type ArticleContext, FindingChunk } from './finding-chunk.tsx'
import { chunksByYear, placeOf } from './finding-chunks.ts'
import { yearAnchor } from './year-nav.tsx'

type FindingListProps = {
  listed: Listed[]
  context: ArticleContext
  /** The finding that the address asks for. */
  target: string | null
  /** On paper all of it is there. */
  isPrinting: boolean
}

/** The findings by year. Of a long list only what is near the window is drawn. */
export const FindingList = ({ listed, context, target, isPrinting }: FindingListProps) => {
  const years = useMemo(() => chunksByYear(listed), [listed])
  const asked = useMemo(() => (target === null ? null : placeOf(years, target)), [years, target])
  const { isDrawn, draw, watch } = useDrawnChunks(years, listed.length, asked)
  return (
    <>
      {years.map(({ year, chunks }) => (
        <section
          key={year}
          class="findings-year"
          id={yearAnchor(year)}
          aria-label={String(year)}
          style={{ '--count': chunks.reduce((sum, { listed: of }) => sum + of.length, 0) }}
        >
          <h2>{year}</h2>
          {chunks.map(({ place, listed: ofChunk }) => (
            <FindingChunk
              key={place}
              place={place}
              listed={ofChunk}
              isDrawn={isPrinting || isDrawn(place)}
              target={place === asked ? target : null}
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
