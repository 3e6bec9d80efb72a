import { addDays } from './dates.ts'
import { reminderDays } from './deadline.ts'
import type { RequestPlace } from './schema.ts'
import type { LetterKind } from './vocabulary.ts'

/** Why a letter is not offered: its day has not come, or the day of the letter before it is not known. */
export type StepObstacle = { code: 'early'; from: string } | { code: 'before'; kind: LetterKind }

export type NextStep = { kind: LetterKind; obstacle: StepObstacle | null }

/** The days on which the letters were sent, '' or missing where they were not. */
export type SentDays = Partial<Record<LetterKind, string>>

/** From when on a letter may follow the one before it. */
const waitAfter = (kind: LetterKind, sent: string, due: string, { waitAfterComplaint }: RequestPlace): string => {
  if (kind === 'request') return addDays(due, 1)
  if (kind === 'reminder') return addDays(sent, reminderDays + 1)
  return addDays(sent, (waitAfterComplaint?.days ?? 0) + 1)
}

const obstacleAfter = (before: LetterKind, place: RequestPlace, sentDays: SentDays, due: string, today: string) => {
  const sent = sentDays[before] ?? ''
  if (sent === '' || (before !== 'request' && sent <= due)) return { code: 'before' as const, kind: before }
  const from = waitAfter(before, sent, due, place)
  return from > today ? { code: 'early' as const, from } : null
}

/**
 * The letters of a place in its order. One request, one reminder, one complaint: nothing is offered before the period is
 * over, nor before the letter that has to come first.
 * @param due the day by which the request should be answered
 */
export const nextSteps = (place: RequestPlace, sentDays: SentDays, due: string, today: string): NextStep[] =>
  place.steps.map((kind, index) => {
    const before = place.steps[index - 1]
    return { kind, obstacle: before ? obstacleAfter(before, place, sentDays, due, today) : null }
  })
