import { type FeedErrorCode, feedErrorClauses } from '../../core/feed/errors.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { DescribeReason } from '../check-words.ts'

const isFeedErrorCode = (code: string | null): code is FeedErrorCode =>
  code !== null && Object.hasOwn(feedErrorClauses, code)

/** Turns the code of a failed check into the rest of a sentence, in the user's language. */
export const checkReasonsIn =
  (t: PageT): DescribeReason =>
  ({ code }) =>
    t(`check.reason.${isFeedErrorCode(code) ? code : 'INTERNAL'}`)
