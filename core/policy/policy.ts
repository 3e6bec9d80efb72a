import * as v from 'valibot'
import { type Settings, settings } from '../reminders/settings.ts'

/** The members of the settings that an organisation can lock. */
export const lockable = ['reminders', 'cadence', 'language'] as const
export type Lockable = (typeof lockable)[number]

/** What the organisation that manages this browser has set, as far as it can be used. */
export const policy = v.object({
  /** Its name, where it gives one. */
  organisation: v.nullable(v.string()),
  /** Its own text, to be shown above the findings: plain text, with line feeds. */
  note: v.nullable(v.string()),
  settings: v.object({
    reminders: v.optional(settings.entries.reminders),
    cadence: v.optional(settings.entries.cadence),
    language: v.optional(settings.entries.language),
  }),
  /** Keys that could not be used, or that there are none of. */
  problems: v.array(v.string()),
})

export type Policy = v.InferOutput<typeof policy>

/** The settings in force: the user's own, with what the organisation has set on top. The own ones stay as they are. */
export const inForce = (own: Settings, policy: Policy | null): Settings => ({ ...own, ...policy?.settings })

/** The members of the settings that the organisation has set. */
export const lockedIn = (policy: Policy | null): Lockable[] =>
  lockable.filter((key) => policy?.settings[key] !== undefined)
