import type { Pointer } from '../../core/feed/pointer.ts'
import { dayMs } from '../../core/time/durations.ts'

/** Why readers refuse a pointer for its time (clause 5.4), with what to do; null where they do not. */
export const findTimeFault = ({ issued, expires }: Pick<Pointer, 'issued' | 'expires'>, now: Date): string | null => {
  if (Date.parse(issued) > now.getTime() + dayMs)
    return `The pointer is dated ${issued}, more than a day ahead of this machine's clock: set the clock right, or read “A publication from the future” in docs/publishing.md.`
  return Date.parse(expires) <= now.getTime() ? `The pointer expired on ${expires}: publish again.` : null
}
