import { reasonsIn } from '../../components/check-reasons.ts'
import { tellOutcome } from '../../components/check-words.ts'
import type { FeedChoiceRequest, Request } from '../../core/messages/requests.ts'
import type { ImportPreview } from '../../core/own-data/import-preview.ts'
import type { SettingsChange } from '../../core/reminders/settings-change.ts'
import { ask } from '../../platform/ask.ts'
import { failureOf } from '../../platform/page.ts'
import { chooseFeed } from './choose-feed.ts'
import type { OptionsProps, Sentence } from './options.tsx'
import { exportOwnData, readFile } from './own-data.ts'

const saying =
  (key: 'settings.saved' | 'settings.reminding' | 'choice.isBack' | 'import.done' | 'data.erased'): Sentence =>
  (t) =>
    t(key)

type Set = OptionsProps['set']

/** Whether it was done; `done` is what to say then, and null leaves that to somebody else. */
const sendWith =
  (set: Set) =>
  async (request: Request, done: Sentence | null): Promise<boolean> => {
    set({ status: null })
    try {
      await ask(request)
      if (done) set({ status: done })
      return true
    } catch (failure) {
      set({ status: (t) => t('settings.refused', failureOf(failure)) })
      return false
    }
  }

const checkWith =
  (set: Set, { t }: OptionsProps['words']) =>
  async () => {
    set({ isChecking: true, checkStatus: null })
    const checkStatus = await ask({ type: 'feed.check' }).then(
      (answer) => tellOutcome(answer, t, reasonsIn(t)),
      (failure) => t('failed.page', { code: failureOf(failure).code }),
    )
    set({ isChecking: false, checkStatus })
  }

type Send = ReturnType<typeof sendWith>

const dataActions = ({ data, set }: OptionsProps, preview: ImportPreview | null, send: Send) => ({
  onExport: () => {
    const name = exportOwnData(data)
    set({ status: (t) => t('data.exported', { name }) })
  },
  onChooseFile: async (file: File) => set(await readFile(file)),
  onImport: async () => {
    if (!preview?.wanted) return
    if (await send({ type: 'data.import', ...preview.wanted }, saying('import.done'))) set({ imported: null })
  },
  onCancelImport: () => set({ imported: null }),
  onAskErase: (isErasing: boolean) => set({ isErasing }),
  onErase: async () => {
    set({ isErasing: false, imported: null, flaw: null })
    await send({ type: 'data.erase' }, saying('data.erased'))
  },
})

/** What the controls of the settings page do. */
export const actionsOf = (props: OptionsProps, preview: ImportPreview | null) => {
  const { words, set } = props
  const send = sendWith(set)
  const check = checkWith(set, words)
  return {
    ...dataActions(props, preview, send),
    onChange: (change: SettingsChange) => send({ type: 'settings.change', change }, saying('settings.saved')),
    onDismissTroubles: () => send({ type: 'trouble.dismiss' }, saying('settings.saved')),
    onEndSnooze: () => send({ type: 'snooze.end' }, saying('settings.reminding')),
    onCheck: check,
    onChooseFeed: (choice: FeedChoiceRequest) =>
      chooseFeed(choice, { send, check, set, done: saying('choice.isBack') }),
  }
}
