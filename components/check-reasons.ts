import { type FeedErrorCode, feedErrorClauses } from '../core/feed/errors.ts'
import type { PageT } from '../core/language/catalogue.ts'
import type { TellReason } from './check-words.ts'

const isFeedErrorCode = (code: string | null): code is FeedErrorCode =>
  code !== null && Object.hasOwn(feedErrorClauses, code)

/** Why a check failed by its code, as the rest of a sentence in the user's language. */
export const reasonsIn =
  (t: PageT): TellReason =>
  ({ code }) =>
    t(`check.reason.${isFeedErrorCode(code) ? code : 'INTERNAL'}`)
