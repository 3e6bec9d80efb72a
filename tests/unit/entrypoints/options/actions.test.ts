// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { translator } from '../../../../core/language/translate.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import type { OptionsProps, OptionsState } from '../../../../entrypoints/options/options-state.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { announced } from '../../../fixtures/draw.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { words as t } from '../../../fixtures/words.ts'

// happy-dom would go to the file instead of saving it.
beforeEach(() => void vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

const aPage = async () => {
  anInMemoryBrowser()
  const { actionsOf } = await import('../../../../entrypoints/options/actions.ts')
  const set = vi.fn((_: Partial<OptionsState>) => {})
  const data = { own: defaultSettings, history: emptyHistory }
  return { ...actionsOf({ data, asked: null, words: { t }, set } as unknown as OptionsProps, null), set }
}

it('an export is told of each time', async () => {
  const { onExport, set } = await aPage()
  for (const _ of ['once', 'again']) {
    void onExport()
    expect(set).toHaveBeenLastCalledWith({ status: null })
    await announced()
    expect(set.mock.lastCall?.[0].status?.(t as never)).toMatch(/^whosees-.*\.json is ready to save/)
  }
})

it('a file that cannot be used is told of each time it is chosen', async () => {
  const { onChooseFile, set } = await aPage()
  for (const _ of ['once', 'again']) {
    void onChooseFile(new File(['Good morning'], 'a.json'))
    expect(set).toHaveBeenLastCalledWith({ flaw: null })
    await announced()
    expect(set).toHaveBeenLastCalledWith({ imported: null, flaw: { code: 'IMPORT_NOT_JSON' } })
  }
})

it('the outcome of a check is put into words only where it is shown, as the language may change', async () => {
  history.replaceState(null, '', '?private')
  const { onCheck, set } = await aPage()
  await onCheck()
  const { checkStatus } = set.mock.lastCall?.[0] ?? {}
  const german = translator(readMessages().messages.de, 'de')
  const [english = '', other = ''] = [t, german].map((words) => checkStatus?.(words as never))
  expect(english).toMatch(/\w/)
  expect(other).toMatch(/\w/)
  expect(other).not.toBe(english)
})
