/** UTF-16 code units in one string. */
export const maxTextLength = 8000

export const maxFindings = 5000

/**
 * Clause 3.2: lengths of a short title and a short reply, for places with one or two lines. They hold in every
 * language, since the lines are the same.
 */
export const maxShortTitle = 70
export const maxShortReply = 40

export const maxFeedBytes = 2 * 1024 * 1024
export const maxDepth = 12

/** Half a character, as a predicate. */
export const loneSurrogate = 'has a lone surrogate (clause 3.3)'

export type LimitError = { path: string; message: string }

/**
 * Clause 3.3: the first place in a parsed JSON document that is nested too deep, or has a string that is too long or has
 * a lone surrogate, unknown members included. The recursion ends at the allowed depth, so no document can exhaust the
 * stack.
 */
export const findLimitError = (json: unknown, depth = 1): LimitError | undefined => {
  if (typeof json === 'string' && json.length > maxTextLength)
    return { path: '', message: `is longer than ${maxTextLength} characters` }
  if (typeof json === 'string' && !json.isWellFormed()) return { path: '', message: loneSurrogate }
  if (typeof json !== 'object' || json === null) return undefined
  if (depth > maxDepth) return { path: '', message: `is nested deeper than ${maxDepth} levels` }
  for (const [key, member] of Object.entries(json)) {
    const error = findLimitError(member, depth + 1)
    if (error) return { ...error, path: `${Array.isArray(json) ? `[${key}]` : `.${key}`}${error.path}` }
  }
  return undefined
}
