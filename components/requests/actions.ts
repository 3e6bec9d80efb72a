import type { RequestT } from '../../core/language/catalogue.ts'
import { formatDate } from '../../core/language/dates.ts'
import { deadlineCalendar } from '../../core/requests/calendar.ts'
import type { Drafted, RequestForm } from '../../core/requests/form.ts'
import { letterFileName, letterText } from '../../core/requests/letter-text.ts'
import { describeWait } from './describe-place.ts'
import type { LetterActions, LetterWords } from './request-props.ts'

/** How the page gets at clipboard, files and the clock. */
export type RequestMeans = {
  /** Gives whether the browser allowed it. */
  onCopy: (text: string) => Promise<boolean>
  onSave: (name: string, contents: Blob) => void
  /** Today in the user's own time, YYYY-MM-DD. */
  today: () => string
}

type Source = {
  form: RequestForm
  drafted: Drafted | null
  words: LetterWords
  means: RequestMeans
  /** Gets how it went as the key and the values of a message, whose language may change while it is shown. */
  onStatus: (...status: Parameters<RequestT>) => void
}

const save = (name: string, text: string, type: string, { means, onStatus }: Source) => {
  means.onSave(name, new Blob([text], { type: `${type};charset=utf-8` }))
  onStatus('requests.saved', { name })
}

const saveCalendar = (source: Source) => {
  const { drafted, form, words } = source
  if (!drafted || drafted.dueOn === '') return
  const { t, language } = words
  const { place, dueOn } = drafted
  const body = t('requests.calendarBody', { sentDate: formatDate(form.sentOn, language) })
  const text = deadlineCalendar({
    dueOn,
    words: {
      due: t(place.deadline.firm ? 'requests.calendarDue' : 'requests.calendarAbout'),
      next: t('requests.calendarNext'),
      body: `${body} ${describeWait(place, words)}`,
    },
    id: crypto.randomUUID(),
    now: Date.now(),
  })
  save(`data-request-${dueOn}.ics`, text, 'text/calendar', source)
}

/** What a reader can do with the letter. Nothing of it asks any host. */
export const letterActions = (source: Source): LetterActions => ({
  onCopy: async () => {
    const { drafted, means, onStatus } = source
    if (!drafted?.letter) return
    const isCopied = await means.onCopy(letterText(drafted.letter))
    onStatus(isCopied ? 'requests.copied' : 'requests.notCopied')
  },
  onSaveText: () => {
    const { letter, date } = source.drafted ?? {}
    if (letter) save(letterFileName(letter, date ?? ''), letterText(letter), 'text/plain', source)
  },
  onPrint: () => print(),
  onCalendar: () => saveCalendar(source),
})
