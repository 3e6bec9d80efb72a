import { describe, expect, it, vi } from 'vitest'
import type { ImportPreview } from '../../../../core/own-data/import-preview.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import type { OptionsProps, OptionsState } from '../../../../entrypoints/options/options-state.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { words as t } from '../../../fixtures/words.ts'

describe('an import with what is remembered of a letter', () => {
  const asked = { version: 1 as const, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
  const wanted = { settings: { theme: 'dark' as const }, history: { ...emptyHistory, lastNoticeAt: 5 }, asked }

  const importFrom = async (search: string) => {
    vi.stubGlobal('location', { search })
    const background = await aBackground()
    const before = background.stored()
    const { actionsOf } = await import('../../../../entrypoints/options/actions.ts')
    const said: unknown[] = []
    const set = ({ status, ...rest }: Partial<OptionsState>) => said.push(status?.(t as never) ?? rest)
    const props = { words: { t }, set } as unknown as OptionsProps
    await actionsOf(props, { wanted } as unknown as ImportPreview).onImport()
    return { before, after: background.stored(), said }
  }

  it('is stored, all of it, and said to be', async () => {
    const { after, said } = await importFrom('')
    expect(after).toMatchObject({ settings: { theme: 'dark' }, history: { lastNoticeAt: 5 }, asked })
    expect(said).toContain(t('import.done'))
  })

  it('stores nothing from a private window, and says why', async () => {
    const { before, after, said } = await importFrom('?private')
    expect(after).toEqual(before)
    expect(said.filter((sentence) => typeof sentence === 'string')).toEqual([
      'That was not saved: nothing is stored from a private window (PRIVATE_WINDOW)',
    ])
  })
})
