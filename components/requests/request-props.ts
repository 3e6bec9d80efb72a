import type { RequestT } from '../../core/language/catalogue.ts'
import type { Words } from '../../core/language/words.ts'
import type { Asked } from '../../core/requests/asked.ts'
import type { Drafted, RequestForm } from '../../core/requests/form.ts'
import type { Requests } from '../../core/requests/schema.ts'

export type LetterWords = Words<RequestT>

/** What a reader can do with the letter shown; each promise is fulfilled once it is done. */
export type LetterActions = {
  onCopy: () => void
  onSaveText: () => void
  onPrint: () => void
  onCalendar: () => void
}

/** What is remembered, and whether it can be. */
export type Remembering = {
  asked: Asked | null
  isPrivate: boolean
  onRemember: (remember: boolean) => void
}

/** What every part of the page gets. Nothing in it needs the extension, so a website can show the same page. */
export type RequestProps = {
  requests: Requests
  form: RequestForm
  drafted: Drafted | null
  words: LetterWords
  /** Today in the user's own time. */
  today: string
  onChange: (change: Partial<RequestForm>) => void
}
