import type { Pointer } from '../../core/feed/pointer.ts'
import { dayMs } from '../../core/time/durations.ts'

/** RFC 3339 UTC, to the second (clause 2.4). */
export const instantOf = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

/** Until when a publication of now is believed to be current. */
export const expiryOf = ({ now, days }: { now: Date; days: number }): string =>
  instantOf(new Date(now.getTime() + days * dayMs))

type Wanted = {
  channelName: string
  file: Pointer['file']
  /** The pointers already in the folder, published or waiting for signatures: none of their numbers may come again. */
  earlier: Pointer[]
  /** `sequence` of feed.yaml: a floor, for when the published folder was lost. */
  floor: number
  shrinks: boolean
  now: Date
  days: number
}

/**
 * The pointer that follows. The sequence grows with every publication, renewals included (clause 2.4): a client takes the
 * higher number, sees the same `file` and merely believes it for longer (clause 2.5), and refuses an older pointer that
 * is replayed to make it look out of date (clause 5.5).
 */
export const nextPointer = ({ channelName, file, earlier, floor, shrinks, now, days }: Wanted): Pointer => {
  const issued = instantOf(now)
  const later = earlier.find((one) => Date.parse(one.issued) > Date.parse(issued))
  if (later)
    throw new Error(
      `There is a publication of ${later.issued}, but this machine's clock says ${issued}: set the clock right, or, if it is, read “A publication from the future” in docs/publishing.md.`,
    )
  return {
    format: 1,
    channel: channelName,
    sequence: Math.max(floor, ...earlier.map(({ sequence }) => sequence)) + 1,
    issued,
    expires: expiryOf({ now, days }),
    file,
    ...(shrinks ? { shrinks } : {}),
  }
}
