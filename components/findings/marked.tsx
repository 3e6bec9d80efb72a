import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { markHits } from '../../core/filter/mark-hits.ts'

/** The terms that the page is searched for, folded. */
export const SearchTerms = createContext<string[]>([])

/** A text in which the search terms are marked. */
export const Marked = ({ text }: { text: string }) => {
  const terms = useContext(SearchTerms)
  if (terms.length === 0) return <>{text}</>
  return (
    <>
      {markHits(text, terms).map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text))}
    </>
  )
}
