import * as v from 'valibot'

const time = v.pipe(v.number(), v.integer())

/** `until` a time, or until there is news. `since` bounds it when the clock has jumped. */
export const snooze = v.variant('kind', [
  v.object({ kind: v.literal('until'), since: time, until: time }),
  v.object({ kind: v.literal('news'), since: time }),
])

/**
 * What has been shown; nothing about visits but the time of the last notice. The records map a finding's id to the
 * edition of it that was told or seen (see `editionOf`).
 */
export const history = v.object({
  version: v.literal(1),
  /** When a card was last shown, in ms since the epoch. */
  lastNoticeAt: v.nullable(time),
  /** Announced by a card: it is not news any more. */
  told: v.record(v.string(), v.string()),
  /** Was before the user's eyes, in a card, in the popup or on the findings page: not counted by the badge. */
  seen: v.record(v.string(), v.string()),
  snooze: v.nullable(snooze),
})

/** A stretch of time on the site, over all its tabs. In memory only, never on disk. */
export const visit = v.object({
  lastActivityAt: time,
  closed: v.boolean(),
  /** The browser tab that was given the card, since when, and whether it has been before somebody's eyes there. */
  card: v.nullable(v.object({ tabId: v.number(), at: time, isShown: v.boolean() })),
})

export type History = v.InferOutput<typeof history>
export type Snooze = v.InferOutput<typeof snooze>
export type Visit = v.InferOutput<typeof visit>

export const emptyHistory: History = { version: 1, lastNoticeAt: null, told: {}, seen: {}, snooze: null }
