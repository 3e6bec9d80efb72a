import type { Check } from './ledger.ts'
import type { RefreshRecord } from './refresh-record.ts'

/** Of a check: how it went. */
export type Ending = Pick<Check, 'outcome' | 'code' | 'clause'>

/** What is shown of the refresh where its ledger is not: only the last check, and of that only how it went. */
export type RefreshFacts = Pick<RefreshRecord, 'dueAt' | 'confirmedAt' | 'isWaiting' | 'failures'> & {
  checks: Ending[]
}

const isText = (value: unknown): boolean => value === null || typeof value === 'string'

const isEnding = (value: unknown): value is Ending => {
  const { outcome, code, clause } = (value ?? {}) as Record<string, unknown>
  return typeof outcome === 'string' && isText(code) && isText(clause)
}

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/**
 * Reads them from the stored record without its schemas, which would weigh more in the popup than everything else it
 * needs at first. As in the schemas, each member falls back on its own.
 */
export const readRefreshFacts = (raw: unknown): RefreshFacts => {
  const { dueAt, confirmedAt, isWaiting, failures, checks } = (raw ?? {}) as Record<string, unknown>
  return {
    dueAt: asNumber(dueAt),
    confirmedAt: asNumber(confirmedAt),
    isWaiting: isWaiting === true,
    failures: asNumber(failures) ?? 0,
    checks: Array.isArray(checks) ? checks.slice(0, 1).filter(isEnding) : [],
  }
}
