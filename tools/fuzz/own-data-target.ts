import { readOwnData, writeOwnData } from '../../core/own-data/own-data.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { defaultSettings } from '../../core/settings/settings.ts'
import { changed } from './change-value.ts'
import { damagedJson, utf8 } from './damage-bytes.ts'
import { type FuzzTarget, isSame, promise } from './target.ts'

const now = Date.UTC(2026, 10, 23)

const asked = { version: 1, place: 'eu', sentOn: '2026-11-01', dueOn: '2026-12-01' } as const
const history = { ...emptyHistory, lastNoticeAt: now, snooze: { kind: 'until', since: now, until: now + 1 } } as const

const seeds = [history, emptyHistory].map((each): unknown =>
  JSON.parse(writeOwnData(defaultSettings, each, now, asked).text),
)

const isShown = (time: number) => !Number.isNaN(new Date(time).getTime())

const check = (bytes: Uint8Array): void => {
  const first = readOwnData(bytes)
  if (!first.ok) {
    promise(first.flaw.code.startsWith('IMPORT_'), 'A refusal has a code.')
    return
  }
  const { settings, history: read, asked: letter } = first.value
  promise(isShown(read?.lastNoticeAt ?? 0), 'The time of the last notice can be shown.')
  promise(read?.snooze?.kind !== 'until' || isShown(read.snooze.until), 'The end of a snooze can be shown.')
  const text = writeOwnData({ ...defaultSettings, ...settings }, read ?? emptyHistory, now, letter).text
  const again = readOwnData(utf8(JSON.parse(text)))
  promise(again.ok, 'What was imported can be exported and imported again.')
  if (again.ok && read) promise(isSame(again.value.history, read), 'The record is the same after it.')
}

export const ownDataTarget = (): FuzzTarget<Uint8Array> => ({
  name: 'settings import',
  inputs: damagedJson(changed(seeds)),
  check,
})
