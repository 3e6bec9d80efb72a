import type { Feed } from '../feed/schema.ts'
import { compare } from '../order/compare.ts'
import type { Lockable } from '../policy/locked.ts'
import type { ReminderHistory } from '../reminders/history.ts'
import { findUnseen, withKnown } from '../reminders/news.ts'
import type { Asked } from '../requests/asked.ts'
import type { Settings } from '../settings/settings.ts'
import type { SettingsChange } from '../settings/settings-change.ts'
import type { OwnData } from './own-data.ts'

export type SettingName = keyof SettingsChange
type Value<Name extends SettingName> = Settings[Name]

/** A setting that an import would change. */
export type SettingMove = { [Name in SettingName]: { name: Name; from: Value<Name>; to: Value<Name> } }[SettingName]

/** The record of what was shown, in the figures by which a person can tell two of them apart. */
export type RecordSummary = Pick<ReminderHistory, 'lastNoticeAt' | 'snooze'> & {
  told: number
  seen: number
  /** How many findings the badge counts by it; null where there is no feed. */
  unseen: number | null
}

export type ImportPreview = {
  moves: SettingMove[]
  /** Settings that the file would change but that an organisation has set: they stay as they are. */
  locked: SettingName[]
  /** Whether copying to the account is on in the file and off here, or the reverse; this device's setting stays. */
  hasOtherSync: boolean
  /** null if the record stays. */
  record: { from: RecordSummary; to: RecordSummary } | null
  /** null if what is remembered of a letter stays, as where the file has nothing of one. */
  asked: { from: Asked | null; to: Asked } | null
  /** What to import; null if the file would change nothing. */
  wanted: OwnData | null
}

const summarise = (record: ReminderHistory, feed: Feed | null): RecordSummary => ({
  lastNoticeAt: record.lastNoticeAt,
  snooze: record.snooze,
  told: Object.keys(record.told).length,
  seen: Object.keys(record.seen).length,
  unseen: feed && findUnseen(feed, record).length,
})

// Storage gives members back in an order of its own.
const sorted = (record: Record<string, unknown>) => Object.entries(record).toSorted(([a], [b]) => compare(a, b))

const canonical = ({ told, seen, known, lastNoticeAt, snooze }: ReminderHistory) =>
  JSON.stringify([lastNoticeAt, snooze && sorted(snooze), sorted(told), sorted(seen), known && sorted(known)])

/** Files of earlier versions do not say what was known: by itself, that is nothing to import. */
const isSameRecord = (offered: ReminderHistory, here: ReminderHistory) =>
  canonical(offered) === canonical(offered.known ? here : { ...here, known: null })

const isSame = (one: Asked, other: Asked | null) =>
  one.place === other?.place && one.sentOn === other.sentOn && one.dueOn === other.dueOn

/** What is there before an import. */
type Before = { own: Settings; record: ReminderHistory; asked: Asked | null; feed: Feed | null }

/** What an import would change of the user's own settings and record, and of what is remembered of a letter. */
export const previewImport = (
  { settings: offered, history, asked: imported }: OwnData,
  { own, record, asked, feed }: Before,
  lockedNames: readonly Lockable[],
): ImportPreview => {
  const names = Object.keys(offered) as SettingName[]
  // Copying to the account is up to each device: turning it on brings in the account's settings, which no preview can
  // show.
  const differing = names.filter((name) => name !== 'sync' && offered[name] !== own[name])
  const isLocked = (name: SettingName) => (lockedNames as readonly string[]).includes(name)
  const free = differing.filter((name) => !isLocked(name))
  const isOther = history !== null && !isSameRecord(history, record)
  const isNew = imported !== null && !isSame(imported, asked)
  const settings = Object.fromEntries(free.map((name) => [name, offered[name]])) as SettingsChange
  return {
    moves: free.map((name) => ({ name, from: own[name], to: offered[name] }) as SettingMove),
    locked: differing.filter(isLocked),
    hasOtherSync: offered.sync === !own.sync,
    record: isOther
      ? { from: summarise(record, feed), to: summarise(feed ? withKnown(history, feed) : history, feed) }
      : null,
    asked: isNew ? { from: asked, to: imported } : null,
    wanted:
      free.length > 0 || isOther || isNew
        ? { settings, history: isOther ? history : null, asked: isNew ? imported : null }
        : null,
  }
}
