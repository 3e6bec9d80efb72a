// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { translator } from '../../../../core/language/translate.ts'
import { writeOwnData } from '../../../../core/own-data/own-data.ts'
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

const exportOf = (theme: 'dark' | 'light') => writeOwnData({ ...defaultSettings, theme }, emptyHistory, 0, null).text

type Answer = (message: unknown) => Promise<unknown>

const aPage = async (answer?: Answer) => {
  anInMemoryBrowser()
  if (answer) (await import('../../../../platform/messages.ts')).answerMessages(answer)
  const { actionsOf } = await import('../../../../entrypoints/options/actions.ts')
  const set = vi.fn((_: Partial<OptionsState>) => {})
  const data = { own: defaultSettings, history: emptyHistory }
  const props = { data, asked: null, words: { t }, set } as unknown as OptionsProps
  const state = () => Object.assign({}, ...set.mock.calls.map(([change]) => change)) as Partial<OptionsState>
  // The actions are made anew for each drawing.
  return { ...actionsOf(props, null), actions: () => actionsOf(props, null), set, state }
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
    expect(set).toHaveBeenLastCalledWith({ imported: null, flaw: null })
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

describe('a check whose feed is no longer in use when it ends', () => {
  const choice = {
    url: 'https://example.com/feed/',
    keys: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] }),
    threshold: 1,
  }
  const failed = { ok: false, error: { code: 'INTERNAL', message: '' } }

  /** A page on which a check has begun; `end` ends that check, and `checks` are those that the background has begun. */
  const aCheckingPage = async () => {
    history.replaceState(null, '', '?private')
    const checks: ((answer: unknown) => void)[] = []
    const page = await aPage(async (message) => {
      if ((message as { type: string }).type !== 'feed.check') return { ok: true, value: null }
      return new Promise((resolve) => void checks.push(resolve))
    })
    const checked = page.actions().onCheck()
    await vi.waitFor(() => expect(checks).toHaveLength(1))
    const end = async () => {
      checks[0]?.(failed)
      await checked
    }
    return { ...page, checks, end }
  }

  it('says nothing of another feed, whose own check is still under way', async () => {
    const { actions, checks, end, state } = await aCheckingPage()
    const chosen = actions().onChooseFeed(choice)
    await vi.waitFor(() => expect(checks).toHaveLength(2))
    await end()
    expect(state()).toMatchObject({ isChecking: true, checkStatus: null })
    checks[1]?.(failed)
    await chosen
    expect(state().isChecking).toBe(false)
    expect(state().checkStatus?.(t as never)).toContain('INTERNAL')
  })

  type Actions = ReturnType<Awaited<ReturnType<typeof aPage>>['actions']>

  it.each([
    ['the way back', (actions: Actions) => actions.onChooseFeed(null)],
    ['erasing', (actions: Actions) => actions.onErase()],
  ])('is over for the page after %s', async (_, leave) => {
    const { actions, end, state } = await aCheckingPage()
    await leave(actions())
    expect(state().isChecking).toBe(false)
    await end()
    expect(state()).toMatchObject({ isChecking: false, checkStatus: null })
  })
})

it('erasing takes with it what was said of a check and of a feed that was not taken', async () => {
  history.replaceState(null, '', '?private')
  const { onCheck, onChooseFeed, onErase, state } = await aPage()
  await onChooseFeed({ url: 'http://example.com/', keys: '{', threshold: 1 })
  await onCheck()
  expect(state()).toMatchObject({ checkStatus: expect.anything(), choiceProblem: expect.anything() })
  await onErase()
  expect(state()).toMatchObject({ checkStatus: null, choiceProblem: null })
})

it('a file chosen while another one is previewed takes its place at once, so that the preview is a new one', async () => {
  const { onChooseFile, state } = await aPage()
  const chosen = (theme: 'dark' | 'light') => new File([exportOf(theme)], 'a.json')
  await onChooseFile(chosen('dark'))
  expect(state().imported?.settings).toMatchObject({ theme: 'dark' })
  const read = onChooseFile(chosen('light'))
  expect(state().imported).toBeNull()
  await read
  expect(state().imported?.settings).toMatchObject({ theme: 'light' })
})
