import { describe, expect, it, vi } from 'vitest'
import type { ImportPreview } from '../../../../core/own-data/import-preview.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import type { OptionsProps, OptionsState } from '../../../../entrypoints/options/options-state.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { words as t } from '../../../fixtures/words.ts'

describe('an import with what is remembered of a letter', () => {
  const asked = { version: 1 as const, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
  const wanted = { settings: { theme: 'dark' as const }, history: { ...emptyHistory, lastNoticeAt: 5 }, asked }

  const press = async (of: Partial<typeof wanted> = {}) => {
    const { actionsOf } = await import('../../../../entrypoints/options/actions.ts')
    const said: unknown[] = []
    const set = ({ status, ...rest }: Partial<OptionsState>) => said.push(status?.(t as never) ?? rest)
    const props = { words: { t }, set } as unknown as OptionsProps
    await actionsOf(props, { wanted: { ...wanted, ...of } } as unknown as ImportPreview).onImport()
    return { said }
  }

  const importFrom = async (search: string) => {
    vi.stubGlobal('location', { search })
    const background = await aBackground()
    const before = background.stored()
    const { said } = await press()
    return { before, after: background.stored(), said }
  }

  it('is stored, all of it, and said to be', async () => {
    const { after, said } = await importFrom('')
    expect(after).toMatchObject({ settings: { theme: 'dark' }, history: { lastNoticeAt: 5 }, asked })
    expect(said).toContain(t('import.done'))
  })

  /** A background that has no room for what one type of message brings. */
  const aFullBackground = async (type: 'data.import' | 'request.remember') => {
    vi.stubGlobal('location', { search: '' })
    anInMemoryBrowser()
    const answer = vi.fn(async (message: unknown) =>
      (message as { type: string }).type === type
        ? { ok: false, error: { code: 'STORAGE_FULL', message: '' } }
        : { ok: true, value: null },
    )
    const { answerMessages } = await import('../../../../platform/messages.ts')
    answerMessages(answer)
    return answer
  }

  it.each([
    ['says that all the rest is in', {}, 'Imported. These stay as they are: Your letter to the company. '],
    ['says no such thing where there is no rest', { settings: {}, history: null } as object, ''],
  ])('stays open where the letter could not be stored, and %s', async (_, of, kept) => {
    await aFullBackground('request.remember')
    const { said } = await press(of)
    expect(said.filter((sentence) => typeof sentence === 'string')).toEqual([
      `${kept}That was not saved: the browser has no room left to store it (STORAGE_FULL)`,
    ])
    expect(said).not.toContainEqual({ imported: null })
  })

  it('keeps the letter that was remembered where the rest could not be stored, and says why', async () => {
    const answer = await aFullBackground('data.import')
    const { said } = await press()
    expect(answer.mock.calls.map(([message]) => message)).toEqual([
      { type: 'data.import', settings: wanted.settings, history: wanted.history },
    ])
    expect(said.filter((sentence) => typeof sentence === 'string')).toEqual([
      'That was not saved: the browser has no room left to store it (STORAGE_FULL)',
    ])
  })

  it('stores nothing from a private window, and says why', async () => {
    const { before, after, said } = await importFrom('?private')
    expect(after).toEqual(before)
    expect(said.filter((sentence) => typeof sentence === 'string')).toEqual([
      'That was not saved: nothing is stored from a private window (PRIVATE_WINDOW)',
    ])
  })
})
