import * as v from 'valibot'
import { settings } from './settings.ts'

/* Apart from the settings themselves, which the popup reads and doesn't send as a whole: its script is to be small. */

const { version: _, ...changeable } = settings.entries

/** One or several members of the settings to change; anything else is refused. */
export const settingsChange = v.strictObject(v.partial(v.object(changeable)).entries)
export type SettingsChange = v.InferOutput<typeof settingsChange>
