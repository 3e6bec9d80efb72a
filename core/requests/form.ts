import type { Asked } from './asked.ts'
import { addDays, isDay } from './dates.ts'
import { dueOn, reminderDays } from './deadline.ts'
import { type Fields, noFields } from './fields.ts'
import { composeLetter, type Letter } from './letter.ts'
import type { AnswerState } from './letter-input.ts'
import { type NextStep, nextSteps } from './next-steps.ts'
import { defaultQuestions, type Offered, offeredQuestions } from './offered-questions.ts'
import type { RequestPlace, Requests } from './schema.ts'
import { type Channel, channels, type LetterKind } from './vocabulary.ts'
import { offeredLanguage } from './without-own-letter.ts'

/** Everything that a person chooses and types on the page. Days are `2026-11-28`, or '' where the field is empty. */
export type RequestForm = {
  placeId: string | null
  fields: Fields
  questionIds: readonly string[]
  /** The letter's language; null until one is chosen. */
  language: string | null
  /** null where it is not known. */
  channel: Channel | null
  sentOn: string
  reminderOn: string
  complaintOn: string
  /** The letter that is shown. */
  kind: LetterKind
  state: AnswerState
  openPoints: string
  authority: string
}

/** @param today in the user's own time */
export const newForm = (requests: Requests, today: string): RequestForm => ({
  placeId: null,
  fields: noFields,
  questionIds: defaultQuestions(requests),
  language: null,
  channel: 'webForm',
  sentOn: today,
  reminderOn: '',
  complaintOn: '',
  kind: 'request',
  state: 'noAnswer',
  openPoints: '',
  authority: '',
})

/** The channels by which a place takes requests. */
export const channelsOf = ({ controller }: RequestPlace): Channel[] =>
  channels.filter((channel) => channel !== 'dpoForm' || controller.dpoForm !== null)

/**
 * The form as far as it was remembered with the request. The channel is not kept, so it is set only if just one channel
 * leads to the deadline that was: a complaint must not state a channel that was not used.
 */
export const rememberedForm = (form: RequestForm, { places }: Requests, { place: id, sentOn, dueOn: due }: Asked) => {
  const place = places.find((candidate) => candidate.id === id)
  const fitting = place ? channelsOf(place).filter((channel) => dueOn(place.deadline, sentOn, channel) === due) : []
  const [channel = null, another] = fitting
  return { ...form, placeId: id, sentOn, channel: another ? null : channel }
}

/** What follows from the form in a place. */
export type Drafted = {
  place: RequestPlace
  offered: Offered[]
  /** The letter's: the chosen one, or the one offered. */
  language: string
  /** null where nothing is asked. */
  letter: Letter | null
  /** The day of the letter; '' where it is not known. */
  date: string
  /** What the letter says of the answer: the form's state where it has words for that. */
  state: AnswerState
  /** The form's where the place has it. */
  channel: Channel | null
  /** '' where the day of sending is not known. */
  dueOn: string
  steps: NextStep[]
}

const dayOr = (day: string) => (isDay(day) ? day : '')

const channelIn = (place: RequestPlace, channel: Channel | null): Channel | null =>
  channel === null || channelsOf(place).includes(channel) ? channel : 'webForm'

/** '' where the day of sending is not known. */
const dueIn = (place: RequestPlace, { sentOn, channel }: Pick<RequestForm, 'sentOn' | 'channel'>) =>
  isDay(sentOn) ? dueOn(place.deadline, sentOn, channelIn(place, channel)) : ''

const chosenPlace = ({ places }: Requests, { placeId }: Pick<RequestForm, 'placeId'>) =>
  places.find(({ id }) => id === placeId)

/** What of the form decides what is remembered. */
const remembered = ['placeId', 'sentOn', 'channel'] as const satisfies (keyof RequestForm)[]

/** Whether a change of the form is one of what is remembered. */
export const isRemembered = (part: Partial<RequestForm>): boolean => remembered.some((name) => name in part)

/** What is to be remembered of a form; null where no place is chosen or its deadline is not known. */
export const askedOf = (requests: Requests, form: Pick<RequestForm, (typeof remembered)[number]>): Asked | null => {
  const place = chosenPlace(requests, form)
  const due = place ? dueIn(place, form) : ''
  return place && due !== '' ? { version: 1, place: place.id, sentOn: form.sentOn, dueOn: due } : null
}

/** The states of the answer that a letter has words for. */
export const answerStates = ({ wording }: Requests, kind: LetterKind): AnswerState[] =>
  (['noAnswer', 'partialAnswer', 'refused'] as const).filter((state) =>
    wording.letters[kind].some(({ when }) => when === state),
  )

type DraftedForm = RequestForm & { language: string }

const draftIn = (requests: Requests, form: DraftedForm, place: RequestPlace, today: string): Drafted => {
  const { language } = form
  const channel = channelIn(place, form.channel)
  const sentOn = dayOr(form.sentOn)
  const due = dueIn(place, form)
  const offered = offeredQuestions(requests, place.id)
  const complaintOn = dayOr(form.complaintOn)
  const sentDays = { request: sentOn, reminder: dayOr(form.reminderOn), complaintToController: complaintOn }
  const steps = nextSteps(place, sentDays, due, today)
  const isOffered = steps.some((step) => step.kind === form.kind && step.obstacle === null)
  const kind = isOffered ? form.kind : 'request'
  const isAsking = kind !== 'request' || offered.some(({ question }) => form.questionIds.includes(question.id))
  const date = kind === 'request' ? sentOn : today
  // A letter without words for the state chosen for another would say nothing of the answer.
  const state = answerStates(requests, kind).includes(form.state) ? form.state : 'noAnswer'
  const letter = composeLetter({
    ...form,
    ...{ requests, kind, place, channel, date, sentOn, complaintOn, state },
    ...{ dueOn: due, newDate: addDays(today, reminderDays) },
  })
  return { place, offered, language, letter: isAsking ? letter : null, date, state, channel, dueOn: due, steps }
}

/**
 * null where no place is chosen, or the feed no longer has it.
 * @param spoken the interface's language, which may change while the form is filled in
 */
export const draft = (requests: Requests, form: RequestForm, spoken: string, today: string): Drafted | null => {
  const place = chosenPlace(requests, form)
  if (!place) return null
  const language = form.language ?? offeredLanguage(requests, place, spoken)
  return draftIn(requests, { ...form, language }, place, today)
}
