import * as v from 'valibot'
import { languageChoices } from '../language/languages.ts'
import { cadences, positions, themes } from './options.ts'

/** What the user has chosen. Version 1; a later version is `newer` to this code and is left alone (see stored items). */
export const settings = v.object({
  version: v.literal(1),
  reminders: v.boolean(),
  cadence: v.picklist(cadences),
  slimTab: v.boolean(),
  position: v.picklist(positions),
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
  position: 'bottom-end',
  theme: 'system',
  language: 'system',
  sync: false,
}
