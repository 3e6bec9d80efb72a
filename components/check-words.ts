import type { Check } from '../core/feed/ledger.ts'
import type { Ending } from '../core/feed/refresh-facts.ts'
import type { RefreshRecord } from '../core/feed/refresh-record.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import type { CheckAnswer } from '../core/messages/answers.ts'

/** Why a check failed, as the rest of a sentence. */
export type DescribeReason<Of = Check> = (check: Of) => string

/** The stable code, with the clause of the format that was not met. */
export const describeCode = ({ code, clause }: Pick<Check, 'code' | 'clause'>, t: PopupT): string =>
  clause === null ? (code ?? 'INTERNAL') : t('check.codeClause', { code: code ?? 'INTERNAL', clause })

/**
 * How the last check went, in a sentence.
 * @param describeReason why it failed (check-reasons.ts). The popup's script is too small for those words: without this,
 * the sentence points to the settings
 */
export const describeOutcome = <Of extends Ending>(
  { outcome, check }: { outcome: CheckAnswer['outcome']; check: Of | null },
  t: PopupT,
  describeReason?: DescribeReason<Of>,
): string => {
  if (!check) return t(`check.${outcome}`)
  const reason = describeReason?.(check) ?? t('check.seeSettings')
  return t(`check.${outcome}`, { reason, code: describeCode(check, t) })
}

/**
 * What keeps the findings from being checked, in a sentence; null where nothing does. `failures` is counted anew for
 * another feed, so the last check of one is not held against the next.
 */
export const describeTroubleOfChecks = <Of extends Ending>(
  { isWaiting, failures, checks }: Pick<RefreshRecord, 'isWaiting' | 'failures'> & { checks: Of[] },
  t: PopupT,
  describeReason?: DescribeReason<Of>,
): string | null => {
  if (isWaiting) return t('check.offline')
  const [last] = checks
  const isOpen = failures > 0 && (last?.outcome === 'rejected' || last?.outcome === 'interrupted')
  return last && isOpen ? describeOutcome({ outcome: last.outcome, check: last }, t, describeReason) : null
}
