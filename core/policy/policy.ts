import * as v from 'valibot'
import { type Settings, settings } from '../settings/settings.ts'

/** What the organisation that manages the browser has set, as far as it is usable. */
export const policy = v.object({
  /** Its name, if it gives one. */
  organisation: v.nullable(v.string()),
  /** Its own words, shown above the findings: plain text, which may have line feeds. */
  note: v.nullable(v.string()),
  settings: v.object({
    reminders: v.optional(settings.entries.reminders),
    cadence: v.optional(settings.entries.cadence),
    language: v.optional(settings.entries.language),
  }),
  /** Keys that are unknown, or whose values can't be used. */
  problems: v.array(v.string()),
})

export type Policy = v.InferOutput<typeof policy>

/** The settings in force: what the organisation has set, over the user's own, which stay as they are. */
export const settingsInForce = (own: Settings, policy: Policy | null): Settings => ({ ...own, ...policy?.settings })
