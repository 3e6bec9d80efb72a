import type { Letter } from '../../core/requests/letter.ts'
import { letterText } from '../../core/requests/letter-text.ts'

const markedMs = 2000
const quietMs = 1000

/** What the page knows of the last change of the letter. */
export type LetterChange = {
  /** The letter as it was before the change, as long as that is marked. */
  before: Letter | null
  /** Whether to tell those who can't see it. */
  isTold: boolean
}

/**
 * Notices that the letter has changed: what is new is marked for two seconds, and told at most once a second, when the
 * typing pauses.
 */
export const watchLetter = (onChange: (change: LetterChange) => void) => {
  let last: Letter | null = null
  let before: Letter | null = null
  let marked: ReturnType<typeof setTimeout> | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined
  const isSame = (one: Letter, other: Letter) =>
    one.language === other.language && letterText(one) === letterText(other)
  return (letter: Letter | null): void => {
    const previous = last
    last = letter
    if (!letter || !previous || isSame(letter, previous)) return
    // A letter of another sort or in another language is new as a whole, and marking all of it would mark nothing.
    before = previous.kind === letter.kind && previous.language === letter.language ? previous : null
    clearTimeout(marked)
    clearTimeout(quiet)
    onChange({ before, isTold: false })
    quiet = setTimeout(() => onChange({ before, isTold: true }), quietMs)
    marked = setTimeout(() => {
      before = null
      onChange({ before, isTold: true })
    }, markedMs)
  }
}
