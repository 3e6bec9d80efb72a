import { accepted, type Result, rejected } from './errors.ts'
import { parseRetryAfter } from './schedule.ts'

/** How a download went (clause 4.2), as the platform reports it. */
export type Download = { readBytes: number; durationMs: number } & (
  | { ok: true; bytes: Uint8Array }
  | { ok: false; failure: 'network' | 'timeout' | 'redirect' | 'too-large'; status: number | null; retryAfter: null }
  | { ok: false; failure: 'status'; status: number; retryAfter: string | null }
)

/** Clause 5.1: the bytes, or why there are none, in a sentence. `what` begins it: "The pointer". */
export const asResult = (download: Download, what: string): Result<Uint8Array> => {
  if (download.ok) return accepted(download.bytes)
  switch (download.failure) {
    case 'too-large':
      return rejected('FEED_TOO_LARGE', `${what} was cut off after ${download.readBytes} bytes: it is too large.`)
    case 'timeout':
      return rejected('FEED_UNREACHABLE', `${what} did not arrive in full within the time limit.`)
    case 'redirect':
      return rejected('FEED_UNREACHABLE', `${what} was answered with a redirect, which is not followed.`)
    case 'status':
      return rejected('FEED_UNREACHABLE', `${what} was answered with the status ${download.status}.`)
    case 'network':
      return rejected('FEED_UNREACHABLE', `${what} could not be reached.`)
  }
}

/** The longest wait a server asked for, in ms; 0 if none did. */
export const retryAfterOf = (downloads: Download[], now: number): number =>
  Math.max(0, ...downloads.map((one) => (one.ok ? 0 : (parseRetryAfter(one.retryAfter, now) ?? 0))))
