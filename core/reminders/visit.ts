import { minuteMs } from '../time/durations.ts'
import type { Visit } from './history.ts'

export const visitEndsAfterMs = 30 * minuteMs
/** Clocks are set right by seconds now and then; only a larger step back makes a stored time wrong. */
export const clockToleranceMs = 5 * minuteMs

const begin = (now: number): Visit => ({ lastActivityAt: now, closed: false, card: null })

/** Whether a visit is still going on. One whose last activity lies in the future was timed by a wrong clock: it is over. */
export const isOngoing = (visit: Visit | null, now: number): visit is Visit =>
  visit !== null && now >= visit.lastActivityAt - clockToleranceMs && now - visit.lastActivityAt < visitEndsAfterMs

/** The visit that activity at `now` (ms) belongs to: the ongoing one, or a new one. */
export const continueVisit = (visit: Visit | null, now: number): Visit =>
  isOngoing(visit, now) ? { ...visit, lastActivityAt: now } : begin(now)
