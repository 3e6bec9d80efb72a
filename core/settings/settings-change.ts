import * as v from 'valibot'
import { settings } from './settings.ts'

/*
 * Separate from the settings' schema, because the popup reads settings but never sends them as a whole, and its script
 * must stay small.
 */

const { version: _, ...changeable } = settings.entries

/** One or several members of the settings to change; anything else is refused. */
export const settingsChange = v.strictObject(v.partial(v.object(changeable)).entries)
export type SettingsChange = v.InferOutput<typeof settingsChange>
