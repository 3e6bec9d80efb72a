import { describeOutcome } from '../../components/check-words.ts'
import { sayAnew } from '../../components/say-anew.ts'
import { checkReasonsIn } from '../../components/settings/check-reasons.ts'
import { describeRefusal } from '../../components/settings/describe-refusal.ts'
import type { FeedChoiceRequest, Message } from '../../core/messages/messages.ts'
import type { ImportPreview } from '../../core/own-data/import-preview.ts'
import type { SettingsChange } from '../../core/settings/settings-change.ts'
import { ask } from '../../platform/ask.ts'
import { failureOf } from '../../platform/page.ts'
import { isFromPrivateWindow } from '../../platform/private-window.ts'
import type { OptionsProps, Sentence } from './options-state.ts'
import { exportOwnData, type Importing, readFile } from './own-data.ts'
import { submitFeedChoice } from './submit-feed-choice.ts'

const saying =
  (key: 'settings.saved' | 'settings.reminding' | 'choice.isBack' | 'import.done' | 'data.erased'): Sentence =>
  (t) =>
    t(key)

type SetState = OptionsProps['set']

const sayingWith = (set: SetState) => (status: Sentence | null) => set({ status })

/**
 * @returns a function that sends a message, says `done` if it was carried out (null: nothing), else why not, after
 * `before`, and returns whether it was
 */
const sendWith =
  (set: SetState) =>
  async (request: Message, done: Sentence | null, before: Sentence = () => ''): Promise<boolean> => {
    let isDone = true
    await sayAnew(sayingWith(set), () =>
      ask(request).then(
        () => done,
        (failure): Sentence => {
          isDone = false
          return (t) => before(t) + describeRefusal(failureOf(failure), t)
        },
      ),
    )
    return isDone
  }

let latestCheck = 0

/** A check that is under way is over for the page: its outcome would be that of a feed no longer in use. */
const dropCheck = (set: SetState) => {
  latestCheck += 1
  set({ isChecking: false, checkStatus: null })
}

const checkWith = (set: SetState) => async () => {
  latestCheck += 1
  const number = latestCheck
  set({ isChecking: true, checkStatus: null })
  const asking = ask({ type: 'feed.check', isPrivate: await isFromPrivateWindow() })
  const checkStatus = await asking.then<Sentence, Sentence>(
    (answer) => (t) => describeOutcome(answer, t, checkReasonsIn(t)),
    (failure) => (t) => describeRefusal(failureOf(failure), t, 'check.rejected'),
  )
  if (number === latestCheck) set({ isChecking: false, checkStatus })
}

type Send = ReturnType<typeof sendWith>

const allButTheLetter: Sentence = (t) => `${t('import.done')} ${t('import.locked', { names: t('stored.asked') })} `

const importWith = async (set: SetState, preview: ImportPreview | null, send: Send) => {
  if (!preview?.wanted) return
  const { asked, ...wanted } = preview.wanted
  const isPrivate = await isFromPrivateWindow()
  const done = saying('import.done')
  const hasRest = wanted.history !== null || Object.keys(wanted.settings).length > 0
  const before = hasRest && !isPrivate ? allButTheLetter : undefined
  const remember = () => !asked || send({ type: 'request.remember', asked, isPrivate }, done, before)
  // The letter comes last, so that it stays where the rest fails; from a private window, where it is refused, first.
  if (isPrivate && !(await remember())) return
  const isImported = await send({ type: 'data.import', ...wanted }, asked ? null : done)
  // The preview stays until all of it is in: it is then of the letter alone.
  if (isImported && (await remember())) set({ imported: null })
}

const dataActions = ({ data, asked, set }: OptionsProps, preview: ImportPreview | null, send: Send) => ({
  onExport: () => {
    const save = (): Sentence => {
      const name = exportOwnData(data, asked)
      return (t) => t('data.exported', { name })
    }
    return sayAnew(sayingWith(set), save)
  },
  onChooseFile: (file: File) =>
    sayAnew<Importing>(
      // A preview of another file goes at once, so that nobody applies that one, and the new one takes the focus.
      (read) => set(read ?? { imported: null, flaw: null }),
      () => readFile(file),
    ),
  onImport: () => importWith(set, preview, send),
  onCancelImport: () => set({ imported: null }),
  onAskErase: (isErasing: boolean) => set({ isErasing }),
  onErase: async () => {
    dropCheck(set)
    set({ isErasing: false, imported: null, flaw: null, choiceProblem: null })
    await send({ type: 'data.erase' }, saying('data.erased'))
  },
})

export const actionsOf = (props: OptionsProps, preview: ImportPreview | null) => {
  const { set } = props
  const send = sendWith(set)
  const check = checkWith(set)
  return {
    ...dataActions(props, preview, send),
    onChange: (change: SettingsChange) => send({ type: 'settings.change', change }, saying('settings.saved')),
    onDismissTroubles: () => send({ type: 'trouble.dismiss' }, saying('settings.saved')),
    onEndSnooze: () => send({ type: 'snooze.end' }, saying('settings.reminding')),
    onCheck: check,
    onChooseFeed: (choice: FeedChoiceRequest) =>
      submitFeedChoice(choice, {
        ...{ send, check, set, done: saying('choice.isBack') },
        dropCheck: () => dropCheck(set),
      }),
  }
}
