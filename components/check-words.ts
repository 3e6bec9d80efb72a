import type { Check } from '../core/feed/ledger.ts'
import type { RefreshRecord } from '../core/feed/refresh-record.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import type { CheckAnswer } from '../core/messages/answers.ts'

/** Why a check failed, as the rest of a sentence. */
export type TellReason = (check: Check) => string

/** The ledger's own words. The popup has no others, for its script's sake; the settings page has (check-reasons.ts). */
export const tellDetail: TellReason = ({ detail, code }) => detail?.replace(/\.$/, '') ?? code ?? 'INTERNAL'

/** The stable code, with the clause of the format that demands the check. */
export const tellCode = ({ code, clause }: Pick<Check, 'code' | 'clause'>, t: PopupT): string =>
  clause === null ? (code ?? 'INTERNAL') : t('check.codeClause', { code: code ?? 'INTERNAL', clause })

/** How the last check went, in a sentence. */
export const tellOutcome = ({ outcome, check }: CheckAnswer, t: PopupT, tellReason = tellDetail): string =>
  t(`check.${outcome}`, check ? { reason: tellReason(check), code: tellCode(check, t) } : {})

/**
 * What keeps the findings from being checked, in a sentence; null where nothing does. `failures` is counted anew for
 * another feed, so that the last check of one is not held against the next.
 */
export const tellTroubleOfChecks = (
  { isWaiting, failures, checks }: Pick<RefreshRecord, 'isWaiting' | 'failures' | 'checks'>,
  t: PopupT,
  tellReason = tellDetail,
): string | null => {
  if (isWaiting) return t('check.offline')
  const [last] = checks
  const isOpen = failures > 0 && (last?.outcome === 'rejected' || last?.outcome === 'interrupted')
  return last && isOpen ? tellOutcome({ outcome: last.outcome, check: last }, t, tellReason) : null
}
