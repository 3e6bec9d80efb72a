import * as v from 'valibot'
import { languageChoices } from '../language/languages.ts'
import { cadences, corners, themes } from './options.ts'

/** What the user has chosen. Version 1; a later version is `newer` to this code and is left alone (see stored items). */
export const settings = v.object({
  version: v.literal(1),
  reminders: v.boolean(),
  cadence: v.picklist(cadences),
  slimTab: v.boolean(),
  /** Show every card unfolded. Settings stored by earlier versions have none. */
  fullCard: v.optional(v.boolean(), false),
  /** Count what every page of the site contacts, from its start. Settings stored by earlier versions have none. */
  counting: v.optional(v.boolean(), false),
  position: v.picklist(corners),
  theme: v.picklist(themes),
  language: v.picklist(languageChoices),
  /** Keep a copy in the browser's account. */
  sync: v.boolean(),
})

export type Settings = v.InferOutput<typeof settings>

export const defaultSettings: Settings = {
  version: 1,
  reminders: true,
  cadence: 'weekly',
  slimTab: true,
  fullCard: false,
  counting: false,
  position: 'bottom-end',
  theme: 'system',
  language: 'system',
  sync: false,
}
