import * as v from 'valibot'

export const maxChecks = 20

/**
 * `accepted`: a new feed is in use · `renewed`: the same one, for longer · `unchanged` · `rejected`: by `code` ·
 * `offline`: the browser lost its connection meanwhile · `interrupted`: the browser stopped the worker.
 */
export const checkOutcomes = ['accepted', 'renewed', 'unchanged', 'rejected', 'offline', 'interrupted'] as const

const count = v.pipe(v.number(), v.minValue(0))

/** One check of the feed, with every request that it made. */
export const check = v.object({
  /** When it began, in ms since the epoch. */
  at: v.number(),
  /** By the user; otherwise by the schedule. */
  isAsked: v.boolean(),
  outcome: v.picklist(checkOutcomes),
  /** A `FeedErrorCode`, or `INTERNAL`; null where nothing went wrong. */
  code: v.nullable(v.string()),
  clause: v.nullable(v.string()),
  /** The JSON path, for `FEED_MALFORMED`. */
  path: v.nullable(v.string()),
  /** The error in an English sentence, for reports; the page says it in the user's language by `code`. */
  detail: v.nullable(v.string()),
  /** Of the feed that the pointer named, once it was trusted. */
  sequence: v.nullable(v.number()),
  /** 1 for the pointer, 2 with the feed. */
  requests: count,
  /** Of the bodies, decompressed. */
  bytes: count,
  durationMs: count,
})

export type Check = v.InferOutput<typeof check>

/** The last checks, newest first. An entry that can't be read is left out; it must not take the others with it. */
export const ledger = v.pipe(
  v.array(v.fallback(v.nullable(check), null)),
  v.transform((checks) => checks.filter((one) => one !== null).slice(0, maxChecks)),
)

const maxTextLength = 300

const shorten = (text: string | null) => text?.slice(0, maxTextLength) ?? null

/** Bounded in number and, since a server's words may be in it, in length. */
export const recordCheck = (checks: Check[], latest: Check): Check[] =>
  [{ ...latest, path: shorten(latest.path), detail: shorten(latest.detail) }, ...checks].slice(0, maxChecks)
