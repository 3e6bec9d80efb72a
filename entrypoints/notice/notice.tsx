import { NoticeCard, type NoticeCardProps } from '../../components/notice/card.tsx'
import { NoticeTab } from '../../components/notice/tab.tsx'
import { UndoStrip } from '../../components/notice/undo-strip.tsx'
import { StatusLine } from '../../components/status-line.tsx'
import type { NoticeT } from '../../core/language/catalogue.ts'
import type { PageName } from '../../core/messages/messages.ts'
import type { NoticeState } from '../../core/notice/notice-state.ts'
import type { NoticeChoice } from '../../core/reminders/choose.ts'

export type NoticeActions = {
  onOpen: () => void
  onFold: () => void
  onRemind: () => void
  onChoose: (choice: NoticeChoice) => void
  onUndo: () => void
  onOpenPage: (page: PageName) => void
}

type Props = NoticeActions & {
  state: Exclude<NoticeState, { shows: 'nothing' }>
  /** Whether it is still without a place, and hidden. */
  isWaiting: boolean
  more: NoticeCardProps['more']
  isMenuWanted: boolean
  /** Code of what went wrong with the last choice. */
  error: string | null
}

/** What is read out of each form; of the slim tab, nothing. */
const spokenOf = (state: Props['state'], failure: string | null, t: NoticeT): string | null => {
  if (state.shows === 'done') return failure ?? t(`done.${state.choice}`)
  return state.shows === 'card' ? state.view.says.announcement : null
}

/** The notice in one of its forms: slim tab, card, or the line with Undo after a choice. */
export const Notice = ({ state, isWaiting, error, onOpen, onUndo, ...props }: Props) => {
  const { view } = state
  const t: NoticeT = (key) => view.messages[key] as string
  const failure = error && t('failed').replace('{reason}', error)
  return (
    <div
      class="notice"
      data-shows={state.shows}
      data-position={view.position}
      data-theme={view.theme}
      lang={view.language}
      dir={view.direction}
    >
      <div class="visually-hidden">
        <StatusLine text={isWaiting ? null : spokenOf(state, failure, t)} />
      </div>
      {state.shows === 'card' && <NoticeCard {...props} view={view} t={t} error={failure} />}
      {state.shows === 'tab' && <NoticeTab view={view} t={t} onOpen={onOpen} />}
      {state.shows === 'done' && <UndoStrip choice={state.choice} t={t} error={failure} onUndo={onUndo} />}
    </div>
  )
}
