import { addDays, addMonths } from './dates.ts'
import type { RequestPlace } from './schema.ts'
import type { Channel } from './vocabulary.ts'

/** Our allowance for the way of a letter; no legal rule. */
export const postDays = 5
/** From the day due to the day on which the calendar says what comes next. */
const graceDays = 3
/** Until a reminder should be answered: our suggestion, no legal period. */
export const reminderDays = 14

/**
 * The day by which an answer is due, counted from the day of sending: an estimate, as most periods run from receipt and
 * the day of receipt is not known. Weekends and holidays are not taken into account.
 */
export const dueOn = ({ months, days }: RequestPlace['deadline'], sentOn: string, channel: Channel | null): string => {
  const end = months === null ? addDays(sentOn, days ?? 0) : addMonths(sentOn, months)
  return channel === 'post' ? addDays(end, postDays) : end
}

/** The day for a look at what has come, and for the next step. */
export const nextStepOn = (due: string): string => addDays(due, graceDays)
