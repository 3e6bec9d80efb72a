import { dayMs } from '../time/durations.ts'
import { acceptFeedFile } from './accept-file.ts'
import { accepted, type FeedError, type Result, rejected } from './errors.ts'
import type { FeedFile, Pointer } from './pointer.ts'
import type { Feed } from './schema.ts'
import { type Trust, verifyPointer } from './verify-pointer.ts'

/** What is already believed, all of it from the same source as the pointer. It only ever moves forward. */
export type Believed = {
  /** The highest sequence ever accepted from a signed pointer; above the one in use if the stored feed was damaged. */
  highest: { sequence: number; sha256: string } | null
  /** `ids` are those of its findings. A bundled feed is not signed (clause 6.5). */
  inUse: { sequence: number; sha256: string; expires: string; isSigned: boolean; ids: readonly string[] } | null
}

export type Offer = {
  pointerBytes: Uint8Array
  channelName: string
  trust: Trust
  believed: Believed
  /** ms since the epoch */
  now: number
  /** Called only for a feed that is not already in use. A failure to load is a value too (clause 5.1). */
  loadFeed: (file: FeedFile) => Promise<Result<Uint8Array>>
}

export type Acceptance =
  | { outcome: 'accepted'; pointer: Pointer; feed: Feed }
  /** Clause 2.5: the same file, with a newer statement about it. */
  | { outcome: 'renewed'; pointer: Pointer }
  | { outcome: 'unchanged'; pointer: Pointer }
  | { outcome: 'rejected'; error: FeedError }

/** Clause 5.4: refuses a pointer dated in the future, and one that its publisher no longer stands by. */
const checkTimes = ({ issued, expires }: Pointer, now: number): Result<null> => {
  if (Date.parse(issued) > now + dayMs)
    return rejected('POINTER_NOT_YET_VALID', `The pointer is dated ${issued}, more than a day from now.`)
  if (Date.parse(expires) <= now) return rejected('POINTER_EXPIRED', `The pointer expired on ${expires}.`)
  return accepted(null)
}

/**
 * Clauses 5.5 and 5.6. A bundled feed sets a floor for the sequence, but a signed feed with the same sequence may
 * differ from it: a release may carry corrections that are published only under the next number.
 */
const checkSequence = ({ sequence, file }: Pointer, { highest, inUse }: Believed): Result<null> => {
  const floor = Math.max(highest?.sequence ?? 0, inUse?.sequence ?? 0)
  if (sequence < floor)
    return rejected('POINTER_ROLLBACK', `The pointer has sequence ${sequence}, but ${floor} has already been accepted.`)
  if (sequence === highest?.sequence && file.sha256 !== highest.sha256)
    return rejected('POINTER_EQUIVOCATION', `Sequence ${sequence} has already been accepted with another file.`)
  return accepted(null)
}

/** Clauses 5.9 and 5.12: losing more than half of the findings is an accident unless the pointer says otherwise. */
const checkSize = ({ shrinks }: Pointer, { findings }: Feed, { inUse }: Believed): Result<null> => {
  const before = inUse?.ids ?? []
  const ids = new Set(findings.map(({ id }) => id))
  const kept = before.filter((id) => ids.has(id)).length
  if (shrinks || kept * 2 >= before.length) return accepted(null)
  return rejected('FEED_SHRUNK', `Only ${kept} of the ${before.length} findings in use are in the new feed.`)
}

const isRenewal = (pointer: Pointer, inUse: NonNullable<Believed['inUse']>) =>
  pointer.sequence > inUse.sequence || Date.parse(pointer.expires) > Date.parse(inUse.expires) || !inUse.isSigned

const refuse = ({ error }: { error: FeedError }): Acceptance => ({ outcome: 'rejected', error })

/** Clauses 5.2 to 5.9 and 5.12, in order; the first check that fails ends it. */
export const accept = async (offer: Offer): Promise<Acceptance> => {
  const { believed, channelName, now } = offer
  const verified = await verifyPointer(offer.pointerBytes, offer.trust, channelName)
  if (!verified.ok) return refuse(verified)
  const pointer = verified.value
  const times = checkTimes(pointer, now)
  if (!times.ok) return refuse(times)
  const sequence = checkSequence(pointer, believed)
  if (!sequence.ok) return refuse(sequence)
  // Clause 4.5: bytes already in use are not loaded again, whatever their sequence is now.
  if (believed.inUse?.sha256 === pointer.file.sha256)
    return { outcome: isRenewal(pointer, believed.inUse) ? 'renewed' : 'unchanged', pointer }
  const bytes = await offer.loadFeed(pointer.file)
  if (!bytes.ok) return refuse(bytes)
  const feed = await acceptFeedFile(bytes.value, pointer.file, channelName)
  if (!feed.ok) return refuse(feed)
  const size = checkSize(pointer, feed.value, believed)
  return size.ok ? { outcome: 'accepted', pointer, feed: feed.value } : refuse(size)
}
