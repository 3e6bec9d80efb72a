/** The feed format's error codes (clause 5), each with the clause that demands the check. */
export const feedErrorClauses = {
  FEED_UNREACHABLE: '5.1',
  FEED_TOO_LARGE: '5.1',
  POINTER_MALFORMED: '5.2',
  POINTER_UNTRUSTED: '5.2',
  POINTER_WRONG_CHANNEL: '5.3',
  POINTER_NOT_YET_VALID: '5.4',
  POINTER_EXPIRED: '5.4',
  POINTER_ROLLBACK: '5.5',
  POINTER_EQUIVOCATION: '5.6',
  FEED_TAMPERED: '5.7',
  FEED_MALFORMED: '5.8',
  FEED_SHRUNK: '5.9',
} as const

export type FeedErrorCode = keyof typeof feedErrorClauses

export type FeedError = {
  code: FeedErrorCode
  clause: string
  /** One sentence for a person. */
  message: string
  /** JSON path in the document, for `FEED_MALFORMED`. */
  path?: string
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: FeedError }

export const accepted = <Value>(value: Value): Result<Value> => ({ ok: true, value })

/** @param clause only where one code serves several clauses */
export const rejected = (
  code: FeedErrorCode,
  message: string,
  more: { path?: string; clause?: string } = {},
): { ok: false; error: FeedError } => ({
  ok: false,
  error: { code, clause: feedErrorClauses[code], message, ...more },
})
