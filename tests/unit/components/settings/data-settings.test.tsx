// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { DataSettings, type DataSettingsProps } from '../../../../components/settings/data-settings.tsx'
import { describeFlaw } from '../../../../components/settings/import-settings.tsx'
import type { ImportPreview } from '../../../../core/own-data/import-preview.ts'
import type { Policy } from '../../../../core/policy/policy.ts'
import { announced, buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'
import { words as t } from '../../../fixtures/words.ts'

const policy: Policy = { organisation: 'Example Ltd', note: null, settings: {}, problems: [] }
const record = {
  from: { lastNoticeAt: Date.UTC(2026, 10, 23, 12), snooze: null, told: 3, seen: 12, unseen: 2 },
  to: { lastNoticeAt: null, snooze: { kind: 'news', since: 1 } as const, told: 0, seen: 12, unseen: 0 },
}
const preview: ImportPreview = {
  moves: [
    { name: 'cadence', from: 'weekly', to: 'daily' },
    { name: 'sync', from: false, to: true },
    { name: 'position', from: 'bottom-end', to: 'top-start' },
    { name: 'theme', from: 'system', to: 'dark' },
    { name: 'language', from: 'system', to: 'fr' },
  ],
  locked: ['reminders'],
  hasOtherSync: false,
  record,
  asked: { from: null, to: { version: 1, place: 'Brazil', sentOn: '2026-01-31', dueOn: '2026-02-15' } },
  wanted: { settings: { cadence: 'daily' }, history: null, asked: null },
}

const drawData = (props: Partial<DataSettingsProps> = {}) => {
  const calls = { onExport: vi.fn(), onChooseFile: vi.fn(), onImport: vi.fn(), onCancelImport: vi.fn() }
  const erasing = { onAskErase: vi.fn(), onErase: vi.fn() }
  const fixed = { language: 'en', direction: 'ltr', systemLanguage: 'de', t } as const
  const state = { preview: null, flaw: null, policy: null, isErasing: false }
  const view = (changed: Partial<DataSettingsProps>) => (
    <DataSettings {...fixed} {...state} {...calls} {...erasing} {...changed} />
  )
  const root = draw(view(props))
  return { root, redraw: () => render(view({}), root), ...calls, ...erasing }
}

const rowsOf = (root: HTMLElement) =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))

describe('an import', () => {
  it('begins with a file, and the same can be chosen again', () => {
    const { root, onChooseFile } = drawData()
    const input = root.querySelector<HTMLInputElement>('input[type=file]')
    const file = new File(['{}'], 'a.json')
    Object.defineProperty(input, 'files', { value: [file] })
    input?.dispatchEvent(new Event('change', { bubbles: true }))
    expect(onChooseFile).toHaveBeenCalledExactlyOnceWith(file)
    expect(input?.value).toBe('')
  })

  it('says what would change, from what to what, in the words of the page', () => {
    expect(rowsOf(drawData({ preview }).root)).toEqual([
      ['How often', 'Once a week', 'Once a day'],
      ['Sync settings with your browser account', 'off', 'on'],
      ['Corner', 'Bottom right', 'Top left'],
      ['Theme', 'Same as system', 'Dark'],
      ['Language', 'Same as browser (Deutsch)', 'Français'],
      ['Time of the last notice', expect.stringContaining('23 Nov 2026'), 'none yet'],
      ['Findings a notice no longer announces as new', '3', '0'],
      ['Findings shown or listed to you', '12', '12'],
      ['New since you last looked', '2', '0'],
      ['Pause in reminders', 'none', 'until something new is reported'],
      ['Your letter to the company', 'none yet', 'Brazil: sent on 31 Jan 2026, answer due by 15 Feb 2026'],
    ])
  })

  it('says nothing of what is new where there are no findings to count', () => {
    const [from, to] = [record.from, record.to].map((summary) => ({ ...summary, unseen: null }))
    const rows = rowsOf(drawData({ preview: { ...preview, record: from && to ? { from, to } : null } }).root)
    expect(rows).toHaveLength(10)
    expect(rows.map(([name]) => name)).not.toContain('New since you last looked')
  })

  it('says what stays as it is, and who has set that', () => {
    const text = drawData({ preview, policy }).root.textContent
    expect(text).toContain('These stay as they are: Reminders.Set by Example Ltd')
  })

  it('changes nothing before Apply', () => {
    const { root, onImport, onCancelImport } = drawData({ preview })
    buttonNamed(root, 'Don’t import')?.click()
    expect(onCancelImport).toHaveBeenCalledOnce()
    expect(onImport).not.toHaveBeenCalled()
    buttonNamed(root, 'Apply')?.click()
    expect(onImport).toHaveBeenCalledOnce()
  })

  it.each(['Apply', 'Don’t import'])('gives the focus back to the field for the file: %s', async (name) => {
    const { root, redraw } = drawData({ preview })
    expect((await focusAfter(root, buttonNamed(root, name), redraw))?.id).toBe('field-import')
  })

  const unchanged = { ...preview, moves: [], locked: [], record: null, asked: null, wanted: null }

  it('has nothing to apply where nothing would change', () => {
    const { root } = drawData({ preview: unchanged })
    expect(root.textContent).toContain('Nothing would change.')
    expect(buttonNamed(root, 'Apply')).toBeUndefined()
  })

  it.each([
    ['what is locked', { locked: preview.locked }, 'These stay as they are: Reminders.Set by Example Ltd'],
    ['syncing', { hasOtherSync: true }, 'These stay as they are: Sync settings with your browser account.Don’t import'],
  ])('calls nothing already here that the file has otherwise, and says that it stays: %s', (_, change, said) => {
    const { root } = drawData({ preview: { ...unchanged, ...change }, policy })
    expect(root.textContent).toContain(said)
    expect(root.textContent).not.toContain('already here')
    expect(buttonNamed(root, 'Apply')).toBeUndefined()
  })

  it('says why a file cannot be used, that nothing was changed, and a code', async () => {
    const { root } = drawData({ flaw: { code: 'IMPORT_MALFORMED', at: 'settings.cadence' } })
    await announced()
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      '“settings.cadence” in this file has a value it cannot have. Nothing was changed. (IMPORT_MALFORMED)',
    )
    expect(describeFlaw({ code: 'IMPORT_NEWER', version: '2' }, t)).toContain(
      'This file has version 2, from a newer WhoSees.',
    )
    expect(describeFlaw({ code: 'IMPORT_TOO_LARGE' }, t)).toContain('This file was not read')
  })
})

describe('to erase', () => {
  it('takes two clicks, and says before what goes and what stays', () => {
    const { root, onAskErase, onErase } = drawData()
    expect(root.textContent).toContain('the fetched findings, the list of checks, what it remembers of your letter')
    expect(root.textContent).toContain('One thing stays: the sequence number of the newest findings ever accepted')
    expect(root.textContent).not.toContain('Your organisation’s settings stay')
    expect(buttonNamed(root, 'Erase now')).toBeUndefined()
    buttonNamed(root, 'Erase everything…')?.click()
    expect(onAskErase).toHaveBeenCalledExactlyOnceWith(true)
    expect(onErase).not.toHaveBeenCalled()
  })

  it('asks in its place, with the focus on the question, and can be left', () => {
    const { root, onAskErase, onErase } = drawData({ isErasing: true, policy })
    expect(root.textContent).toContain('Your organisation’s settings stay too.')
    expect(document.activeElement?.textContent).toBe('Erase everything now? This cannot be undone.')
    buttonNamed(root, 'Keep everything')?.click()
    expect(onAskErase).toHaveBeenCalledExactlyOnceWith(false)
    buttonNamed(root, 'Erase now')?.click()
    expect(onErase).toHaveBeenCalledOnce()
  })

  it.each(['Erase now', 'Keep everything'])('gives the focus back to the button that asked: %s', async (name) => {
    const { root, redraw } = drawData({ isErasing: true })
    const focused = await focusAfter(root, buttonNamed(root, name), redraw)
    expect(focused).toBe(buttonNamed(root, 'Erase everything…'))
  })
})
