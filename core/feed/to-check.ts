import type { Acceptance } from './accept.ts'
import type { Download } from './download.ts'
import type { FeedError } from './errors.ts'
import type { Check } from './ledger.ts'

/** How a check went. */
export type CheckFacts = {
  /** When it began, in ms since the epoch; the record's `underWay` has the same. */
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

/** For `path` and `detail`, which can quote names and ids as long as the feed: twenty checks would fill the storage. */
export const maxDetailLength = 600

const cut = (text: string | null | undefined) => text?.slice(0, maxDetailLength) ?? null

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
    path: cut(error?.path),
    detail: cut(error?.message),
    sequence: 'pointer' in result ? result.pointer.sequence : null,
    requests: downloads.length,
    bytes: sum(downloads.map(({ readBytes }) => readBytes)),
    durationMs: sum(downloads.map(({ durationMs }) => durationMs)),
  }
}
