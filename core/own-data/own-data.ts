import * as v from 'valibot'
import { namesTwice, readJson } from '../feed/json.ts'
import { localDay } from '../language/dates.ts'
import { history, type ReminderHistory } from '../reminders/history.ts'
import { type Asked, asked as askedSchema } from '../requests/asked.ts'
import type { Settings } from '../settings/settings.ts'
import { type SettingsChange, settingsChange } from '../settings/settings-change.ts'

/*
 * The file that a person's settings and record are exported to and imported from. It never holds the feed, which is
 * published, or the address of another feed: importing a file must not bring in new publishers.
 */

export const ownDataFormat = 'whosees-own-data'
const version = 1
/** The record of a feed with as many findings as are allowed takes a third of this. */
export const maxOwnDataBytes = 2 * 1024 * 1024

/** The settings that the file names, its record of what was shown, and what it remembers of a letter; null for none. */
export type OwnData = { settings: SettingsChange; history: ReminderHistory | null; asked: Asked | null }

/**
 * @param now in ms since the epoch @param asked what is remembered of a letter; the file has no such member without one
 * @returns the file's name and its text
 */
export const writeOwnData = (
  settings: Settings,
  history: ReminderHistory,
  now: number,
  asked: Asked | null = null,
): { name: string; text: string } => {
  const { version: _, ...members } = settings
  const exported = new Date(now).toISOString()
  return {
    name: `whosees-settings-${localDay(now)}.json`,
    text: `${JSON.stringify({ format: ownDataFormat, version, exported, settings: members, history, ...(asked ? { asked } : {}) }, null, 2)}\n`,
  }
}

/** What makes a file unusable; `at` is the path of the wrong member. */
export type OwnDataFlaw =
  | {
      code:
        | 'IMPORT_UNREADABLE'
        | 'IMPORT_TOO_LARGE'
        | 'IMPORT_NOT_JSON'
        | 'IMPORT_TWICE'
        | 'IMPORT_OTHER_KIND'
        | 'IMPORT_EMPTY'
    }
  | { code: 'IMPORT_NEWER' | 'IMPORT_OTHER_VERSION'; version: string }
  | { code: 'IMPORT_MALFORMED'; at: string }

export type OwnDataReading = { ok: true; value: OwnData } | { ok: false; flaw: OwnDataFlaw }

/** Whether a `Date` can hold it: a later time could not even be shown. */
const isTime = (time: number) => Math.abs(time) <= 8.64e15

const record = v.pipe(
  history,
  v.check(({ lastNoticeAt }) => isTime(lastNoticeAt ?? 0)),
  v.check(
    ({ snooze }) => snooze === null || (isTime(snooze.since) && (snooze.kind === 'news' || isTime(snooze.until))),
  ),
)

const body = v.object({
  settings: v.optional(settingsChange, {}),
  history: v.optional(v.nullable(record), null),
  asked: v.optional(v.nullable(askedSchema), null),
})

const refused = (flaw: OwnDataFlaw): OwnDataReading => ({ ok: false, flaw })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuseVersion = (given: unknown): OwnDataReading =>
  refused({
    code: typeof given === 'number' && given > version ? 'IMPORT_NEWER' : 'IMPORT_OTHER_VERSION',
    // As JSON: an object may have a `toString` that is none.
    version: `${JSON.stringify(given)}`.slice(0, 20),
  })

// Some editors begin every text with a byte order mark.
const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Reads an exported file; flaws are returned, not thrown. Unknown members are refused rather than dropped. */
export const readOwnData = (bytes: Uint8Array): OwnDataReading => {
  if (bytes.length > maxOwnDataBytes) return refused({ code: 'IMPORT_TOO_LARGE' })
  const json = readJson(withoutMark(bytes))
  if (!json.ok) return refused({ code: json.flaw === namesTwice ? 'IMPORT_TWICE' : 'IMPORT_NOT_JSON' })
  const file = json.value
  if (!isObject(file) || file.format !== ownDataFormat) return refused({ code: 'IMPORT_OTHER_KIND' })
  if (file.version !== version) return refuseVersion(file.version)
  const list = (['settings', 'history', 'asked'] as const).find((part) => Array.isArray(file[part]))
  if (list) return refused({ code: 'IMPORT_MALFORMED', at: list })
  const parsed = v.safeParse(body, file)
  if (!parsed.success) return refused({ code: 'IMPORT_MALFORMED', at: v.getDotPath(parsed.issues[0]) ?? 'settings' })
  const { settings, history, asked } = parsed.output
  if (Object.keys(settings).length === 0 && history === null && asked === null) return refused({ code: 'IMPORT_EMPTY' })
  return { ok: true, value: { settings, history, asked } }
}
