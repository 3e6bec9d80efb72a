import type { Pointer } from '../../core/feed/pointer.ts'

const dayInMs = 86_400_000

/** RFC 3339 UTC, to the second (clause 2.4). */
export const instantOf = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

type Wanted = {
  channel: string
  file: Pointer['file']
  /** What lies in the folder already, published or waiting for signatures: none of it may come again. */
  earlier: Pointer[]
  /** `sequence` of feed.yaml: a floor, for when the published folder was lost. */
  floor: number
  shrinks: boolean
  now: Date
  days: number
}

/**
 * The pointer that follows. The sequence grows with every publication, a renewal included (clause 2.4): a client takes
 * the higher number, sees the same `file` and only believes it for longer (clause 2.5), and an older pointer that is
 * replayed to make it look out of date is refused (clause 5.5).
 */
export const nextPointer = ({ channel, file, earlier, floor, shrinks, now, days }: Wanted): Pointer => {
  const latestIssue = earlier.map(({ issued }) => issued).reduce((a, b) => (a > b ? a : b), '')
  const issued = instantOf(now)
  if (issued < latestIssue)
    throw new Error(`The last publication is of ${latestIssue}, and this machine's clock says ${issued}: set it right.`)
  return {
    format: 1,
    channel,
    sequence: Math.max(floor, ...earlier.map(({ sequence }) => sequence)) + 1,
    issued,
    expires: instantOf(new Date(now.getTime() + days * dayInMs)),
    file,
    ...(shrinks ? { shrinks } : {}),
  }
}
