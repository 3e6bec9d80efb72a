import type { PopupT } from '../core/language/catalogue.ts'
import { type Lockable, lockedIn } from '../core/policy/locked.ts'
import type { Policy } from '../core/policy/policy.ts'

/** A sentence saying that the organisation has set something, with its name if it gives one. */
export const describeLock = ({ organisation }: Pick<Policy, 'organisation'>, t: PopupT): string =>
  organisation === null ? t('locked.yours') : t('locked.by', { organisation })

/** Who has locked a setting, in a sentence; null if the user can change it. */
export const lockOf = (name: Lockable, policy: Policy | null, t: PopupT): string | null =>
  policy && lockedIn(policy).includes(name) ? describeLock(policy, t) : null
