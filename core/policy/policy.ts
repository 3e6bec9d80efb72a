import * as v from 'valibot'
import { type Settings, settings } from '../reminders/settings.ts'
import { type Lockable, lockable } from './policy-options.ts'

const { reminders, cadence, language } = settings.entries

/** Members of the settings that an organisation has set. */
export const lockedSettings = v.partial(v.object({ reminders, cadence, language }))

/** What the organisation that manages this browser has set, as far as it can be used. */
export const policy = v.object({
  /** Its name, where it gives one. */
  organisation: v.nullable(v.string()),
  /** Its own text, to be shown above the findings: plain text, with line feeds. */
  note: v.nullable(v.string()),
  settings: lockedSettings,
  /** Whether it has set where the findings come from. */
  setsFeed: v.boolean(),
  /** Keys that could not be used, or that there are none of. */
  problems: v.array(v.string()),
})

export type Policy = v.InferOutput<typeof policy>

/** The settings in force: the user's own, with what the organisation has set on top. The own ones stay as they are. */
export const inForce = (own: Settings, policy: Policy | null): Settings => ({ ...own, ...policy?.settings })

/** The members of the settings that the organisation has set. */
export const lockedIn = (policy: Policy | null): Lockable[] =>
  lockable.filter((key) => policy?.settings[key] !== undefined)
