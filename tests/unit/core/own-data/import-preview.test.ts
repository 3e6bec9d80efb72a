import { describe, expect, it } from 'vitest'
import { previewImport } from '../../../../core/own-data/import-preview.ts'
import { emptyHistory, type ReminderHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed } from '../../../fixtures/feed.ts'

const record: ReminderHistory = { ...emptyHistory, lastNoticeAt: 5, told: { b: '', a: '' }, seen: { a: '' } }
const before = { own: defaultSettings, record, asked: null, feed: null }
const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const

describe('the preview of an import', () => {
  it('tells each setting that would change, from what to what', () => {
    const settings = { cadence: 'daily', theme: 'system', slimTab: false } as const
    const { moves, wanted, record: changed } = previewImport({ settings, history: null, asked: null }, before, [])
    expect(moves).toEqual([
      { name: 'cadence', from: 'weekly', to: 'daily' },
      { name: 'slimTab', from: true, to: false },
    ])
    expect(changed).toBeNull()
    expect(wanted).toEqual({ settings: { cadence: 'daily', slimTab: false }, history: null, asked: null })
  })

  it('turns the copy in the account neither on nor off: what the account has would be no part of the preview', () => {
    const previewOf = (sync: boolean) => previewImport({ settings: { sync }, history: null, asked: null }, before, [])
    expect(previewOf(true)).toMatchObject({ wanted: null, hasOtherSync: true })
    expect(previewOf(false)).toMatchObject({ wanted: null, hasOtherSync: false })
  })

  it('tells what becomes of the record', () => {
    const { record: changed, wanted } = previewImport({ settings: {}, history: emptyHistory, asked: null }, before, [])
    expect(changed).toEqual({
      from: { lastNoticeAt: 5, snooze: null, told: 2, seen: 1, unseen: null },
      to: { lastNoticeAt: null, snooze: null, told: 0, seen: 0, unseen: null },
    })
    expect(wanted).toEqual({ settings: {}, history: emptyHistory, asked: null })
  })

  it('skips what an organisation has set, and says so', () => {
    const settings = { cadence: 'daily', reminders: false } as const
    const preview = previewImport({ settings, history: null, asked: null }, before, ['reminders'])
    expect(preview.locked).toEqual(['reminders'])
    expect(preview.wanted).toEqual({ settings: { cadence: 'daily' }, history: null, asked: null })
  })

  it('has nothing to apply where all is here already, in whatever order', () => {
    const history = { ...record, told: { a: '', b: '' } }
    const preview = previewImport(
      { settings: { cadence: 'weekly' }, history, asked: { ...asked } },
      { ...before, asked },
      ['cadence'],
    )
    expect(preview).toEqual({ moves: [], locked: [], hasOtherSync: false, record: null, asked: null, wanted: null })
  })

  it('tells two records apart that come to the same numbers', () => {
    const history = { ...record, seen: { b: '' } }
    expect(previewImport({ settings: {}, history, asked: null }, before, []).wanted?.history).toBe(history)
  })

  describe('of a record that says what was known before', () => {
    const [feed, known] = [aFeed(), { leak: '' }]
    const previewOf = (history: ReminderHistory, here: ReminderHistory) =>
      previewImport({ settings: {}, history, asked: null }, { ...before, record: here, feed }, [])

    it('brings that in, also where all the rest is here already, and tells how many findings are new then', () => {
      for (const [file, here, from, to] of [
        [known, {}, 1, 0],
        [{}, known, 0, 1],
        [known, null, 0, 0],
      ] as const) {
        const history = { ...record, known: file }
        const { record: changed, wanted } = previewOf(history, { ...record, known: here })
        expect([changed?.from.unseen, changed?.to.unseen]).toEqual([from, to])
        expect(wanted).toEqual({ settings: {}, history, asked: null })
      }
    })

    it('has nothing to apply where it is the same, in whatever order', () => {
      const history = { ...record, known: { ...known, other: '' } }
      expect(previewOf(history, { ...record, known: { other: '', ...known } }).wanted).toBeNull()
    })

    it('leaves it as it is where the file does not say, and all the rest is here already', () => {
      expect(previewOf(record, { ...record, known: {} }).wanted).toBeNull()
    })

    it('counts what is there as known where the file does not say, as the import does', () => {
      const { record: changed } = previewOf(emptyHistory, { ...record, known: {} })
      expect([changed?.from.unseen, changed?.to.unseen]).toEqual([1, 0])
    })
  })

  it.each([
    ['none', null],
    ['of another day', { ...asked, sentOn: '2026-01-01', dueOn: '2026-02-01' }],
    ['from another place', { ...asked, place: 'uk' }],
  ])('tells what becomes of a remembered letter: %s so far', (_, from) => {
    const preview = previewImport({ settings: {}, history: null, asked }, { ...before, asked: from }, [])
    expect(preview.asked).toEqual({ from, to: asked })
    expect(preview.wanted).toEqual({ settings: {}, history: null, asked })
  })

  it('leaves a remembered letter alone where the file has none', () => {
    const settings = { cadence: 'daily' } as const
    const preview = previewImport({ settings, history: null, asked: null }, { ...before, asked }, [])
    expect(preview).toMatchObject({ asked: null, wanted: { asked: null } })
  })
})
