import { dueAfterFailure, dueAfterSuccess, dueAtStart } from '../../core/feed/schedule.ts'
import type { Session } from './fleets.ts'

/** What happens at the host, in ms; a span is empty if it doesn't happen. */
export type Events = {
  /** It answers nobody. */
  outage: { from: number; to: number }
  /** From when a new feed is there. */
  publishedAt: number
  /** Browsers update the extension, which restarts its worker. */
  update: { from: number; to: number }
}

/** What a client asks the host for. `pointer`: not modified; `both`: a new pointer and the feed it names. */
export type FleetRequest = 'failed' | 'pointer' | 'both'

type FleetClient = { dueAt: number | null; failures: number; updatesAt: number; hasFeedOf: number }

const check = (
  client: FleetClient,
  { outage, publishedAt }: Events,
  now: number,
  random: () => number,
): FleetRequest => {
  if (now >= outage.from && now < outage.to) {
    client.failures++
    client.dueAt = dueAfterFailure(now, client.failures, random())
    return 'failed'
  }
  client.failures = 0
  client.dueAt = dueAfterSuccess(now, random())
  if (now < publishedAt || client.hasFeedOf === publishedAt) return 'pointer'
  client.hasFeedOf = publishedAt
  return 'both'
}

const runSession = (
  client: FleetClient,
  { start, end }: Session,
  events: Events,
  random: () => number,
  note: (at: number, request: FleetRequest) => void,
) => {
  client.dueAt = dueAtStart(client.dueAt, start, random())
  while (client.dueAt < end) {
    if (client.updatesAt >= start && client.updatesAt <= client.dueAt) {
      client.dueAt = dueAtStart(client.dueAt, client.updatesAt, random())
      client.updatesAt = Number.NEGATIVE_INFINITY
    }
    const now: number = client.dueAt
    note(now, check(client, events, now, random))
  }
}

/** One installed extension; each of its due times comes from the schedule that ships. */
export const runClient = (
  sessions: Session[],
  events: Events,
  random: () => number,
  note: (at: number, request: FleetRequest) => void,
): void => {
  const { from, to } = events.update
  const client: FleetClient = { dueAt: null, failures: 0, updatesAt: from + random() * (to - from), hasFeedOf: 0 }
  for (const session of sessions) runSession(client, session, events, random, note)
}
