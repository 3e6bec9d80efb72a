import { describe, expect, it } from 'vitest'
import { previewImport } from '../../../../core/own-data/import-preview.ts'
import { emptyHistory, type History } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/reminders/settings.ts'

const record: History = { ...emptyHistory, lastNoticeAt: 5, told: { b: '', a: '' }, seen: { a: '' } }

describe('the preview of an import', () => {
  it('tells each setting that would change, from what to what', () => {
    const settings = { cadence: 'daily', theme: 'system', sync: true } as const
    const { moves, wanted, record: changed } = previewImport({ settings, history: null }, defaultSettings, record, [])
    expect(moves).toEqual([
      { name: 'cadence', from: 'weekly', to: 'daily' },
      { name: 'sync', from: false, to: true },
    ])
    expect(changed).toBeNull()
    expect(wanted).toEqual({ settings: { cadence: 'daily', sync: true }, history: null })
  })

  it('tells what becomes of the record', () => {
    const { record: changed, wanted } = previewImport(
      { settings: {}, history: emptyHistory },
      defaultSettings,
      record,
      [],
    )
    expect(changed).toEqual({
      from: { lastNoticeAt: 5, snooze: null, told: 2, seen: 1 },
      to: { lastNoticeAt: null, snooze: null, told: 0, seen: 0 },
    })
    expect(wanted).toEqual({ settings: {}, history: emptyHistory })
  })

  it('skips what an organisation has set, and says so', () => {
    const settings = { cadence: 'daily', reminders: false } as const
    const preview = previewImport({ settings, history: null }, defaultSettings, record, ['reminders'])
    expect(preview.locked).toEqual(['reminders'])
    expect(preview.wanted).toEqual({ settings: { cadence: 'daily' }, history: null })
  })

  it('has nothing to apply where all is here already, in whatever order', () => {
    const history = { ...record, told: { a: '', b: '' } }
    const preview = previewImport({ settings: { cadence: 'weekly' }, history }, defaultSettings, record, ['cadence'])
    expect(preview).toEqual({ moves: [], locked: [], record: null, wanted: null })
  })

  it('tells two records apart that come to the same numbers', () => {
    const history = { ...record, seen: { b: '' } }
    expect(previewImport({ settings: {}, history }, defaultSettings, record, []).wanted?.history).toBe(history)
  })
})
