import * as v from 'valibot'

const time = v.pipe(v.number(), v.integer())

/** `until` a time, or until there is news. `since` bounds it when the clock has jumped. */
export type Snooze = { kind: 'until'; since: number; until: number } | { kind: 'news'; since: number }

// Not `v.variant`, whose code would weigh more in the popup than all the rest of this file.
export const snooze = v.pipe(
  v.object({ kind: v.picklist(['until', 'news']), since: time, until: v.optional(time) }),
  v.check(({ kind, until }) => (kind === 'until') === (until !== undefined)),
  v.transform((read) => read as Snooze),
)

/**
 * Texts by a finding's id. Not `v.record`, which leaves out `constructor` and `prototype`: to the editors they are ids as
 * good as any, and would be news for ever.
 */
const edition = v.string()
export const editions = v.lazy((given) => {
  const ids = Object.keys((given ?? {}) as object)
  return v.object(Object.fromEntries(ids.map((id) => [id, edition])))
})

/**
 * What has been shown; nothing about visits but the time of the last notice. The records map a finding's id to the
 * edition of it that was told or seen (see `editionOf`).
 */
export const history = v.object({
  version: v.literal(1),
  /** When a card was last shown, in ms since the epoch. */
  lastNoticeAt: v.nullable(time),
  /** Announced by a card: it is not news any more. */
  told: editions,
  /** Was before the user's eyes, in a card, in the popup or on the findings page: not counted by the badge. */
  seen: editions,
  /**
   * Was there at the installation: not counted by the badge either, although nobody may have seen it. Without what is in
   * `seen` anyway; null until it is on record.
   */
  known: v.optional(v.nullable(editions), null),
  snooze: v.nullable(snooze),
})

/** A stretch of time on the site, over all its tabs. In memory only, never on disk. */
export const visit = v.object({
  lastActivityAt: time,
  closed: v.boolean(),
  /**
   * The browser tab that was given the card, since when, whether it has been before somebody's eyes there, and if so, the
   * history that it was made of.
   */
  card: v.nullable(v.object({ tabId: v.number(), at: time, isShown: v.boolean(), madeOf: v.optional(history) })),
  /** Its card was unfolded, and not folded again. */
  isUnfolded: v.optional(v.boolean()),
})

export type Editions = v.InferOutput<typeof editions>
export type ReminderHistory = v.InferOutput<typeof history>
export type Visit = v.InferOutput<typeof visit>

export const emptyHistory: ReminderHistory = {
  version: 1,
  lastNoticeAt: null,
  told: {},
  seen: {},
  known: null,
  snooze: null,
}
