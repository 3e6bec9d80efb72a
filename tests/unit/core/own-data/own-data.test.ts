import { afterEach, describe, expect, it, vi } from 'vitest'
import { maxOwnDataBytes, readOwnData, writeOwnData } from '../../../../core/own-data/own-data.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'

const now = Date.UTC(2026, 10, 23, 12)
const history = {
  ...emptyHistory,
  lastNoticeAt: now,
  told: { leak: '' },
  seen: { leak: '2026-11-01' },
  snooze: { kind: 'until', since: now, until: now + 1 } as const,
}
const settings = { ...defaultSettings, cadence: 'daily' as const }
const { name, text } = writeOwnData(settings, history, now)
const file = JSON.parse(text)
const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const

const readText = (given: string) => readOwnData(new TextEncoder().encode(given))
const readObject = (given: unknown) => readText(JSON.stringify(given))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an export', () => {
  it('names its format, version and date, and has a name with the date', () => {
    expect(name).toBe('whosees-settings-2026-11-23.json')
    expect(file).toMatchObject({ format: 'whosees-own-data', version: 1, exported: '2026-11-23T12:00:00.000Z' })
  })

  it('has the day of the user’s own time in its name, and the moment in it', () => {
    vi.stubEnv('TZ', 'America/New_York')
    const lateAtNight = writeOwnData(settings, history, Date.UTC(2026, 10, 24, 2, 30))
    expect(lateAtNight.name).toBe('whosees-settings-2026-11-23.json')
    expect(JSON.parse(lateAtNight.text).exported).toBe('2026-11-24T02:30:00.000Z')
  })

  it('has the settings and the record in it, and nothing else', () => {
    expect(Object.keys(file)).toEqual(['format', 'version', 'exported', 'settings', 'history'])
    expect(file.history).toEqual(history)
  })

  it('is read back as it was', () => {
    const { version: _, ...members } = settings
    expect(readText(text)).toEqual({ ok: true, value: { settings: members, history, asked: null } })
  })

  it('has what is remembered of a letter, and is read back with it', () => {
    const written = writeOwnData(settings, history, now, asked).text
    expect(JSON.parse(written).asked).toEqual(asked)
    expect(readText(written)).toMatchObject({ ok: true, value: { history, asked } })
    const { format, version } = file
    expect(readObject({ format, version, asked })).toMatchObject({ ok: true, value: { history: null, asked } })
  })

  it('is read with the mark that some editors put before a text', () => {
    expect(readText(`\ufeff${text}`).ok).toBe(true)
  })

  it('may have been cut down to some settings, or to the record', () => {
    const { format, version } = file
    const { history: record, settings: members } = file
    expect(readObject({ format, version, settings: { theme: 'dark' } })).toEqual({
      ok: true,
      value: { settings: { theme: 'dark' }, history: null, asked: null },
    })
    expect(readObject({ format, version, history: record })).toMatchObject({ ok: true, value: { settings: {} } })
    expect(members.theme).toBe('system')
  })
})

const flaws: [string, string | object, object][] = [
  ['a text', 'Good morning', { code: 'IMPORT_NOT_JSON' }],
  ['nothing at all', '', { code: 'IMPORT_NOT_JSON' }],
  ['half of an export', text.slice(0, 200), { code: 'IMPORT_NOT_JSON' }],
  ['brackets without end', '['.repeat(100_000), { code: 'IMPORT_NOT_JSON' }],
  ['a member named twice', text.replace('"version": 1,', '"version": 1, "version": 1,'), { code: 'IMPORT_TWICE' }],
  ['a setting named twice', text.replace('"sync"', '"theme": "dark", "sync"'), { code: 'IMPORT_TWICE' }],
  ['a list', [], { code: 'IMPORT_OTHER_KIND' }],
  ['null', 'null', { code: 'IMPORT_OTHER_KIND' }],
  ['a feed', { version: 'https://jsonfeed.org/version/1.1', items: [] }, { code: 'IMPORT_OTHER_KIND' }],
  ['a later version', { ...file, version: 2 }, { code: 'IMPORT_NEWER', version: '2' }],
  ['a version that is a word', { ...file, version: '1' }, { code: 'IMPORT_OTHER_VERSION', version: '"1"' }],
  [
    'a version that has a toString of its own',
    { ...file, version: { toString: {} } },
    { code: 'IMPORT_OTHER_VERSION', version: '{"toString":{}}' },
  ],
  ['no version', { ...file, version: undefined }, { code: 'IMPORT_OTHER_VERSION', version: 'undefined' }],
  ['a wrong value', { ...file, settings: { cadence: 'hourly' } }, { code: 'IMPORT_MALFORMED', at: 'settings.cadence' }],
  ['a wrong type', { ...file, settings: { reminders: 'no' } }, { code: 'IMPORT_MALFORMED', at: 'settings.reminders' }],
  ['an unknown setting', { ...file, settings: { feed: {} } }, { code: 'IMPORT_MALFORMED', at: 'settings.feed' }],
  ['settings in a list', { ...file, settings: [] }, { code: 'IMPORT_MALFORMED', at: 'settings' }],
  [
    'a record of numbers',
    { ...file, history: { ...history, told: { a: 1 } } },
    { code: 'IMPORT_MALFORMED', at: 'history.told.a' },
  ],
  [
    'a time that is a word',
    { ...file, history: { ...history, lastNoticeAt: 'now' } },
    { code: 'IMPORT_MALFORMED', at: 'history.lastNoticeAt' },
  ],
  [
    'a time that no calendar has',
    { ...file, history: { ...history, lastNoticeAt: 1e18 } },
    { code: 'IMPORT_MALFORMED', at: 'history' },
  ],
  [
    'a snooze without end',
    { ...file, history: { ...history, snooze: { kind: 'until', since: 1, until: 1e300 } } },
    { code: 'IMPORT_MALFORMED', at: 'history' },
  ],
  ['a letter in a list', { ...file, asked: [] }, { code: 'IMPORT_MALFORMED', at: 'asked' }],
  [
    'a letter of a day that no calendar has',
    { ...file, asked: { ...asked, dueOn: '2026-02-30' } },
    { code: 'IMPORT_MALFORMED', at: 'asked.dueOn' },
  ],
  [
    'a letter from a place that is markup',
    { ...file, asked: { ...asked, place: '<b>eu</b>' } },
    { code: 'IMPORT_MALFORMED', at: 'asked.place' },
  ],
  [
    'a letter with a name',
    { ...file, asked: { ...asked, name: 'Alex' } },
    { code: 'IMPORT_MALFORMED', at: 'asked.name' },
  ],
  ['nothing to import', { format: file.format, version: 1, settings: {} }, { code: 'IMPORT_EMPTY' }],
]

describe('a file that cannot be imported', () => {
  it.each(flaws)('%s', (_what, given, flaw) => {
    expect(typeof given === 'string' ? readText(given) : readObject(given)).toEqual({ ok: false, flaw })
  })

  it('is one that is too large, whatever is in it', () => {
    expect(readOwnData(new Uint8Array(maxOwnDataBytes + 1))).toEqual({ ok: false, flaw: { code: 'IMPORT_TOO_LARGE' } })
  })

  it('is one that is not UTF-8', () => {
    expect(readOwnData(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({ ok: false, flaw: { code: 'IMPORT_NOT_JSON' } })
  })

  it('gives nothing that was not in it: no member comes by a prototype', () => {
    const reading = readText(text.replace('"settings": {', '"settings": { "__proto__": { "sync": true },'))
    expect(reading.ok ? reading.value.settings : reading.flaw).not.toHaveProperty('sync', true)
  })
})
