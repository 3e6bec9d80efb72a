import type { Acceptance } from './accept.ts'
import type { Download } from './download.ts'
import type { FeedError } from './errors.ts'
import type { Check } from './ledger.ts'

/** What a check is to be recorded as, from how it went. */
export type CheckFacts = {
  /** When it began and ended, in ms since the epoch. */
  at: number
  isAsked: boolean
  downloads: Download[]
  /** An error where something broke that no clause foresees: full storage, a defect of ours. */
  result: Acceptance | Error
  /** The browser has no network any more. */
  isOffline: boolean
}

const errorOf = (
  result: CheckFacts['result'],
): (Omit<FeedError, 'code' | 'clause'> & { code: string; clause: string | null }) | null => {
  if (result instanceof Error) return { code: 'INTERNAL', clause: null, message: result.message }
  return result.outcome === 'rejected' ? result.error : null
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** The ledger's entry for a check. */
export const toCheck = ({ at, isAsked, downloads, result, isOffline }: CheckFacts): Check => {
  const error = errorOf(result)
  const isCutOff = isOffline && error?.code === 'FEED_UNREACHABLE'
  const outcome = result instanceof Error ? 'rejected' : result.outcome
  return {
    at,
    isAsked,
    outcome: isCutOff ? 'offline' : outcome,
    code: error?.code ?? null,
    clause: error?.clause ?? null,
    path: error?.path ?? null,
    detail: error?.message ?? null,
    sequence: 'pointer' in result ? result.pointer.sequence : null,
    requests: downloads.length,
    bytes: sum(downloads.map(({ readBytes }) => readBytes)),
    durationMs: sum(downloads.map(({ durationMs }) => durationMs)),
  }
}

/**
 * While a check was under way another feed may have come into use: a newer one that an update of the extension brought,
 * or one from elsewhere. Then its outcome is about something that isn't there any more (clause 5.5 holds for the write).
 */
export const isOvertaken = (
  result: CheckFacts['result'],
  inUse: { source: string; sequence: number; sha256: string },
  source: string,
): boolean => {
  if (result instanceof Error || result.outcome === 'rejected') return false
  const { sequence, file } = result.pointer
  if (result.outcome !== 'accepted') return inUse.source !== source || inUse.sha256 !== file.sha256
  return inUse.source === source && inUse.sequence > sequence
}
