import type { PageKey, PageT } from '../../core/language/catalogue.ts'
import { formatTime } from '../../core/language/dates.ts'
import type { Interface } from '../../core/language/language.ts'
import type { Language } from '../../core/language/languages.ts'
import type { ImportPreview, RecordSummary, SettingMove, SettingName } from '../../core/own-data/import-preview.ts'
import { cornerKey, describeLanguage } from './notice-settings.tsx'
import { describeAsked } from './stored-facts.tsx'

/** What it takes to put the values of settings into words. */
export type SettingWords = Interface & { systemLanguage: Language; t: PageT }

/** A change in words: what changes, from what, to what. */
export type MoveLine = { name: string; from: string; to: string }

const names: Record<SettingName, PageKey> = {
  reminders: 'reminders',
  cadence: 'settings.cadence',
  slimTab: 'settings.slimTab',
  fullCard: 'settings.fullCard',
  counting: 'settings.counting',
  position: 'settings.position',
  theme: 'settings.theme',
  language: 'settings.language',
  sync: 'settings.sync',
}

export const nameOfSetting = (name: SettingName, t: PageT): string => t(names[name])

/** A setting's value as the settings page names it. */
const describeValue = (
  move: SettingMove,
  end: 'from' | 'to',
  { t, direction, systemLanguage }: SettingWords,
): string => {
  switch (move.name) {
    case 'cadence':
      return t(`cadence.${move[end]}`)
    case 'position':
      return t(cornerKey(move[end], direction))
    case 'theme':
      return t(`theme.${move[end]}`)
    case 'language':
      return describeLanguage(move[end], systemLanguage, t)
    default:
      return t(move[end] ? 'value.on' : 'value.off')
  }
}

export const settingLine = (move: SettingMove, words: SettingWords): MoveLine => ({
  name: nameOfSetting(move.name, words.t),
  from: describeValue(move, 'from', words),
  to: describeValue(move, 'to', words),
})

const recordFacts = ({ lastNoticeAt, snooze, told, seen, unseen }: RecordSummary, { t, language }: SettingWords) => {
  const facts: [PageKey, string][] = [
    ['stored.lastNotice', lastNoticeAt === null ? t('stored.never') : formatTime(lastNoticeAt, language, 'minute')],
    ['stored.told', String(told)],
    ['stored.seen', String(seen)],
    ...(unseen === null ? [] : [['popup.news', String(unseen)] satisfies [PageKey, string]]),
    [
      'import.snooze',
      snooze === null
        ? t('import.noSnooze')
        : snooze.kind === 'news'
          ? t('import.snoozeNews')
          : t('import.snoozeUntil', { date: formatTime(snooze.until, language, 'minute') }),
    ],
  ]
  return facts
}

/** What would change in the record of what was shown. */
export const recordLines = (record: { from: RecordSummary; to: RecordSummary }, words: SettingWords): MoveLine[] => {
  const to = new Map(recordFacts(record.to, words))
  return recordFacts(record.from, words).map(([name, from]) => ({ name: words.t(name), from, to: to.get(name) ?? '' }))
}

/** What would change in what is remembered of a letter, with its place by name. */
export const askedLine = ({ from, to }: NonNullable<ImportPreview['asked']>, words: SettingWords): MoveLine => ({
  name: words.t('stored.asked'),
  from: from ? describeAsked(from, words) : words.t('stored.never'),
  to: describeAsked(to, words),
})
