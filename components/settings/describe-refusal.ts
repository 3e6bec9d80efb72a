import type { PageKey, PageT } from '../../core/language/catalogue.ts'
import type { FailureCode } from '../../core/messages/answers.ts'
import { describeFailure } from '../describe-failure.ts'

/** Why the background did not make a change, as the rest of a sentence. */
const reasons: Record<Exclude<FailureCode, 'NO_ANSWER'>, PageKey> = {
  MESSAGE_UNKNOWN: 'refused.message',
  MESSAGE_MALFORMED: 'refused.message',
  MESSAGE_SENDER: 'refused.message',
  PRIVATE_WINDOW: 'refused.private',
  FEED_CHOICE_MALFORMED: 'refused.feed',
  FEED_CHOICE_MANAGED: 'refused.managed',
  SETTING_MANAGED: 'refused.managed',
  UNDO_LATE: 'refused.message',
  STORAGE_FULL: 'refused.full',
  INTERNAL: 'check.reason.INTERNAL',
}

/** Why a change was not saved or a check was not made, in the user's language, with the code of the refusal. */
export const describeRefusal = (
  code: FailureCode,
  t: PageT,
  of: 'settings.refused' | 'check.rejected' = 'settings.refused',
): string => (code === 'NO_ANSWER' ? describeFailure(code, t) : t(of, { reason: t(reasons[code]), code }))
