import type { Policy } from './policy.ts'

/** The members of the settings that an organisation can lock. */
export const lockable = ['reminders', 'cadence', 'language'] as const
export type Lockable = (typeof lockable)[number]

/** The members of the settings that the organisation has set. */
export const lockedIn = (policy: Policy | null): Lockable[] =>
  lockable.filter((key) => policy?.settings[key] !== undefined)
