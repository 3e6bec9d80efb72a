import type { Lockable } from '../policy/policy.ts'
import type { History } from '../reminders/history.ts'
import type { Settings } from '../reminders/settings.ts'
import type { SettingsChange } from '../reminders/settings-change.ts'
import type { OwnData } from './own-data.ts'

export type SettingName = keyof SettingsChange
type Value<Name extends SettingName> = Settings[Name]

/** A setting that an import would change. */
export type SettingMove = { [Name in SettingName]: { name: Name; from: Value<Name>; to: Value<Name> } }[SettingName]

/** What the record of what was shown comes to, as far as a person can tell it apart. */
export type RecordSummary = Pick<History, 'lastNoticeAt' | 'snooze'> & { told: number; seen: number }

export type ImportPreview = {
  moves: SettingMove[]
  /** Settings that the file would change and that an organisation has set: they stay as they are. */
  locked: SettingName[]
  /** null where the record stays. */
  record: { from: RecordSummary; to: RecordSummary } | null
  /** What to send for it; null where the file would change nothing. */
  wanted: OwnData | null
}

const summarise = ({ lastNoticeAt, snooze, told, seen }: History): RecordSummary => ({
  lastNoticeAt,
  snooze,
  told: Object.keys(told).length,
  seen: Object.keys(seen).length,
})

// Storage gives members back in an order of its own.
const sorted = (record: Record<string, unknown>) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))

const canonical = ({ told, seen, lastNoticeAt, snooze }: History) =>
  JSON.stringify([lastNoticeAt, snooze && sorted(snooze), sorted(told), sorted(seen)])

/** What an import would change of the user's own settings and record. */
export const previewImport = (
  { settings: offered, history }: OwnData,
  own: Settings,
  record: History,
  lockedNames: readonly Lockable[],
): ImportPreview => {
  const names = Object.keys(offered) as SettingName[]
  const differing = names.filter((name) => offered[name] !== own[name])
  const isLocked = (name: SettingName) => (lockedNames as readonly string[]).includes(name)
  const free = differing.filter((name) => !isLocked(name))
  const isOther = history !== null && canonical(history) !== canonical(record)
  const settings = Object.fromEntries(free.map((name) => [name, offered[name]])) as SettingsChange
  return {
    moves: free.map((name) => ({ name, from: own[name], to: offered[name] }) as SettingMove),
    locked: differing.filter(isLocked),
    record: isOther ? { from: summarise(record), to: summarise(history) } : null,
    wanted: free.length > 0 || isOther ? { settings, history: isOther ? history : null } : null,
  }
}
