import * as v from 'valibot'

export const cadences = ['every-visit', 'daily', 'weekly', 'news'] as const
export const positions = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const
export const themes = ['system', 'light', 'dark'] as const
/** `ar-XB` is the usual name of a pseudo-language: English words laid out from right to left, for translators and tests. */
export const languages = ['system', 'en', 'ar-XB'] as const

/** What the user has chosen. Version 1; a later version is `newer` to this code and is left alone (see stored items). */
export const settings = v.object({
  version: v.literal(1),
  reminders: v.boolean(),
  cadence: v.picklist(cadences),
  slimTab: v.boolean(),
  position: v.picklist(positions),
  theme: v.picklist(themes),
  language: v.picklist(languages),
  /** Keep a copy in the browser's account. */
  sync: v.boolean(),
})

export type Settings = v.InferOutput<typeof settings>
export type Cadence = (typeof cadences)[number]
export type Position = (typeof positions)[number]
export type Theme = (typeof themes)[number]

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

const { version: _, ...changeable } = settings.entries

/** One or several members of the settings to change; anything else is refused. */
export const settingsChange = v.strictObject(v.partial(v.object(changeable)).entries)
export type SettingsChange = v.InferOutput<typeof settingsChange>
