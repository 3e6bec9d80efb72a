import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { markHits } from '../core/filter/marks.ts'

/** What is searched for on the page, as folded terms. */
export const SearchTerms = createContext<string[]>([])

/** A text with what is searched for marked in it. */
export const Marked = ({ text }: { text: string }) => {
  const terms = useContext(SearchTerms)
  if (terms.length === 0) return <>{text}</>
  return (
    <>
      {markHits(text, terms).map((piece, place) => (piece.isHit ? <mark key={place}>{piece.text}</mark> : piece.text))}
    </>
  )
}
