import type { PageKey, PageT } from '../core/language/catalogue.ts'
import { formatTime } from '../core/language/dates.ts'
import type { Interface } from '../core/language/language.ts'
import type { Language } from '../core/language/languages.ts'
import type { RecordSummary, SettingMove, SettingName } from '../core/own-data/import-preview.ts'
import { cornerKey, tellLanguage } from './notice-settings.tsx'

type Words = Interface & { systemLanguage: Language; t: PageT }

/** What a change comes to, in words: of what, from what, to what. */
export type MoveLine = { name: string; from: string; to: string }

const names: Record<SettingName, PageKey> = {
  reminders: 'reminders',
  cadence: 'settings.cadence',
  slimTab: 'settings.slimTab',
  position: 'settings.position',
  theme: 'settings.theme',
  language: 'settings.language',
  sync: 'settings.sync',
}

export const nameOfSetting = (name: SettingName, t: PageT): string => t(names[name])

/** A value of a setting as the settings page names it. */
const tellValue = (move: SettingMove, end: 'from' | 'to', { t, direction, systemLanguage }: Words): string => {
  switch (move.name) {
    case 'cadence':
      return t(`cadence.${move[end]}`)
    case 'position':
      return t(cornerKey(move[end], direction))
    case 'theme':
      return t(`theme.${move[end]}`)
    case 'language':
      return tellLanguage(move[end], systemLanguage, t)
    default:
      return t(move[end] ? 'value.on' : 'value.off')
  }
}

export const settingLine = (move: SettingMove, words: Words): MoveLine => ({
  name: nameOfSetting(move.name, words.t),
  from: tellValue(move, 'from', words),
  to: tellValue(move, 'to', words),
})

const recordFacts = ({ lastNoticeAt, snooze, told, seen }: RecordSummary, { t, language }: Words): string[] => [
  lastNoticeAt === null ? t('stored.never') : formatTime(lastNoticeAt, language, 'minute'),
  String(told),
  String(seen),
  snooze === null
    ? t('import.noSnooze')
    : snooze.kind === 'news'
      ? t('import.snoozeNews')
      : t('import.snoozeUntil', { date: formatTime(snooze.until, language, 'minute') }),
]

/** What becomes of the record of what was shown. */
export const recordLines = (record: { from: RecordSummary; to: RecordSummary }, words: Words): MoveLine[] => {
  const [from, to] = [recordFacts(record.from, words), recordFacts(record.to, words)]
  const titles = ['stored.lastNotice', 'stored.told', 'stored.seen', 'import.snooze'] as const
  return titles.map((title, index) => ({ name: words.t(title), from: from[index] ?? '', to: to[index] ?? '' }))
}
