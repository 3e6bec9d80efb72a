import { maxTextLength } from './forms.ts'

export const maxFeedBytes = 2 * 1024 * 1024
export const maxDepth = 12

export type LimitError = { path: string; message: string }

/**
 * Clause 3.3: the first place in a parsed JSON document that is nested too deep or holds too long a string, unknown
 * members included. The recursion ends with the allowed depth, so that no document can exhaust the stack.
 */
export const findLimitError = (json: unknown, depth = 1): LimitError | undefined => {
  if (typeof json === 'string' && json.length > maxTextLength)
    return { path: '', message: `is longer than ${maxTextLength} characters` }
  if (typeof json !== 'object' || json === null) return undefined
  if (depth > maxDepth) return { path: '', message: `is nested deeper than ${maxDepth} levels` }
  for (const [key, member] of Object.entries(json)) {
    const error = findLimitError(member, depth + 1)
    if (error) return { ...error, path: `${Array.isArray(json) ? `[${key}]` : `.${key}`}${error.path}` }
  }
  return undefined
}
