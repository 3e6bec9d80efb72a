import { findDateErrors } from './editorial/dates.ts'
import { findRelationErrors } from './editorial/relations.ts'
import { findSourceErrors } from './editorial/sources.ts'
import { findWordingErrors } from './editorial/wording.ts'
import type { Feed } from './schema.ts'

/**
 * A breach of the editorial rules of feed/README.md: a JSON path into the feed, and a sentence that says what to do.
 * The rules bind those who write a feed, not those who read one: only the tools know them, no client does.
 */
export type EditorialError = { path: string; message: string }

/** The rules that each entry keeps or breaks by itself. */
export const findEntryErrors = (feed: Feed): EditorialError[] => [
  ...findWordingErrors(feed),
  ...findDateErrors(feed),
  ...findSourceErrors(feed),
]

/** All rules. Assumes that references resolve (`findReferenceErrors`). */
export const findEditorialErrors = (feed: Feed): EditorialError[] => [
  ...findEntryErrors(feed),
  ...findRelationErrors(feed),
]
