import { useEffect, useState } from 'preact/hooks'
import type { RequestT } from '../../core/language/catalogue.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { askedOf, draft, isRemembered, newForm, type RequestForm, rememberedForm } from '../../core/requests/form.ts'
import type { Letter } from '../../core/requests/letter.ts'
import { mailUrl } from '../../core/requests/mail-url.ts'
import type { Requests } from '../../core/requests/schema.ts'
import { sayAnew } from '../say-anew.ts'
import { letterActions, type RequestMeans } from './actions.ts'
import { type LetterChange, watchLetter } from './letter-changes.ts'
import type { LetterWords, Remembering } from './request-props.ts'
import { RequestView, type RequestViewProps } from './view.tsx'

type RequestPageProps = Pick<RequestViewProps, 'actions' | 'findingLinks'> & {
  requests: Requests
  words: LetterWords
  means: RequestMeans
  /** Keeps that one has asked, or forgets it, and gives whether it could; null where nothing can be kept. */
  memory: (Pick<Remembering, 'asked' | 'isPrivate'> & { onRemember: (asked: Asked | null) => Promise<boolean> }) | null
}

/** What is remembered fills the form once, before anything is chosen. */
const formAtFirst = ({ requests, means, memory }: RequestPageProps): RequestForm => {
  const form = newForm(requests, means.today())
  return memory?.asked ? rememberedForm(form, requests, memory.asked) : form
}

const useLetterChange = (letter: Letter | null): LetterChange => {
  const [change, setChange] = useState<LetterChange>({ before: null, isTold: false })
  const [note] = useState(() => watchLetter(setChange))
  useEffect(() => note(letter))
  return change
}

/** Ctrl+Enter copies the letter. */
const useShortcut = (onCopy: () => void): void =>
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) onCopy()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })

/** The page with what is chosen and typed on it, which is kept nowhere else. */
export const RequestPage = (props: RequestPageProps) => {
  const { requests, words, means, memory, actions, findingLinks } = props
  const [form, setForm] = useState(() => formAtFirst(props))
  const [status, setStatus] = useState<Parameters<RequestT> | null>(null)
  const today = means.today()
  const drafted = draft(requests, form, words.language, today)
  const change = useLetterChange(drafted?.letter ?? null)
  const onStatus = (...said: Parameters<RequestT>) => void sayAnew(setStatus, () => said)
  const ways = letterActions({ form, drafted, words, means, onStatus })
  useShortcut(ways.onCopy)
  const onRemember = async (wanted: boolean, of = form) => {
    const asked = wanted ? askedOf(requests, of) : null
    if (memory && (asked || !wanted) && !(await memory.onRemember(asked))) onStatus('requests.rememberFailed')
  }
  return (
    <RequestView
      {...{ requests, form, drafted, words, today, actions, findingLinks, ...ways }}
      status={status && words.t(...status)}
      before={change.before}
      announcement={change.isTold ? words.t('requests.changed') : null}
      remembering={memory && { asked: memory.asked, isPrivate: memory.isPrivate, onRemember }}
      mailUrl={drafted ? mailUrl(drafted.place, drafted.letter) : null}
      onChange={(part) => {
        setForm((before) => ({ ...before, ...part }))
        setStatus(null)
        // Once it is remembered that one has asked, it is as the form says.
        if (memory?.asked && !memory.isPrivate && isRemembered(part)) void onRemember(true, { ...form, ...part })
      }}
    />
  )
}
