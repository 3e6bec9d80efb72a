import type { PopupT } from '../core/language/catalogue.ts'
import { type Lockable, lockedIn, type Policy } from '../core/policy/policy.ts'

/** That the organisation has set something, by its name where it gives one. */
export const tellLock = ({ organisation }: Pick<Policy, 'organisation'>, t: PopupT): string =>
  organisation === null ? t('locked.yours') : t('locked.by', { organisation })

/** Who has set a member of the settings, in a sentence; null where the user can. */
export const lockOf = (name: Lockable, policy: Policy | null, t: PopupT): string | null =>
  policy && lockedIn(policy).includes(name) ? tellLock(policy, t) : null
