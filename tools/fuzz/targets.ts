import { addressTarget } from './address-target.ts'
import { feedTarget } from './feed-target.ts'
import { messageTarget } from './message-target.ts'
import { ownDataTarget } from './own-data-target.ts'
import { payloadTarget, pointerTarget } from './pointer-target.ts'
import { policyTarget } from './policy-target.ts'
import type { FuzzTarget } from './target.ts'

/** All that strangers can write. @param dir the editors' files, of which one seed is made */
export const fuzzTargets = async (dir: string): Promise<FuzzTarget[]> =>
  [
    await feedTarget(dir),
    await pointerTarget(),
    payloadTarget(),
    ownDataTarget(),
    policyTarget(),
    addressTarget(),
    messageTarget(),
    // Each has inputs of its own kind, which only its own check gets.
  ] as FuzzTarget[]
