import * as v from 'valibot'
import { namesTwice, readJson } from '../feed/json.ts'
import { type History, history } from '../reminders/history.ts'
import type { Settings } from '../reminders/settings.ts'
import { type SettingsChange, settingsChange } from '../reminders/settings-change.ts'

/*
 * The file that a person's settings and record are exported to and imported from. It never holds the feed, which is
 * published, nor the address of another feed: whoever imports a file must not get new publishers with it.
 */

export const ownDataFormat = 'whosees-own-data'
const version = 1
/** A record of all findings that a feed may have is a third of this. */
export const maxOwnDataBytes = 2 * 1024 * 1024

/** Settings that the file names, and the record of what was shown, or null. */
export type OwnData = { settings: SettingsChange; history: History | null }

/** @param now in ms since the epoch @returns the file's name and its text */
export const writeOwnData = (settings: Settings, history: History, now: number): { name: string; text: string } => {
  const { version: _, ...members } = settings
  const exported = new Date(now).toISOString()
  return {
    name: `whosees-settings-${exported.slice(0, 10)}.json`,
    text: `${JSON.stringify({ format: ownDataFormat, version, exported, settings: members, history }, null, 2)}\n`,
  }
}

/** What makes a file unusable; `at` is the member that is wrong, as a path. */
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

/** What a `Date` can hold: a time beyond it could not even be shown. */
const isTime = (time: number) => Math.abs(time) <= 8.64e15

const record = v.pipe(
  history,
  v.check(({ lastNoticeAt }) => isTime(lastNoticeAt ?? 0)),
  v.check(
    ({ snooze }) => snooze === null || (isTime(snooze.since) && (snooze.kind === 'news' || isTime(snooze.until))),
  ),
)

const body = v.object({ settings: v.optional(settingsChange, {}), history: v.optional(v.nullable(record), null) })

const refused = (flaw: OwnDataFlaw): OwnDataReading => ({ ok: false, flaw })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuseVersion = (given: unknown): OwnDataReading =>
  refused({
    code: typeof given === 'number' && given > version ? 'IMPORT_NEWER' : 'IMPORT_OTHER_VERSION',
    version: String(given).slice(0, 20),
  })

// Some editors put a byte order mark before a text that they save.
const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Reads an exported file; a flaw is a value. Members that this version doesn't know are refused, not dropped. */
export const readOwnData = (bytes: Uint8Array): OwnDataReading => {
  if (bytes.length > maxOwnDataBytes) return refused({ code: 'IMPORT_TOO_LARGE' })
  const json = readJson(withoutMark(bytes))
  if (!json.ok) return refused({ code: json.flaw === namesTwice ? 'IMPORT_TWICE' : 'IMPORT_NOT_JSON' })
  const file = json.value
  if (!isObject(file) || file.format !== ownDataFormat) return refused({ code: 'IMPORT_OTHER_KIND' })
  if (file.version !== version) return refuseVersion(file.version)
  const list = (['settings', 'history'] as const).find((part) => Array.isArray(file[part]))
  if (list) return refused({ code: 'IMPORT_MALFORMED', at: list })
  const parsed = v.safeParse(body, file)
  if (!parsed.success) return refused({ code: 'IMPORT_MALFORMED', at: v.getDotPath(parsed.issues[0]) ?? 'settings' })
  const { settings, history } = parsed.output
  if (Object.keys(settings).length === 0 && history === null) return refused({ code: 'IMPORT_EMPTY' })
  return { ok: true, value: { settings, history } }
}
