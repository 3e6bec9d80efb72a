import { NoticeCard } from '../../components/notice-card.tsx'
import { NoticeTab } from '../../components/notice-tab.tsx'
import { StatusLine } from '../../components/status-line.tsx'
import { UndoStrip } from '../../components/undo-strip.tsx'
import { translator } from '../../core/language/translate.ts'
import type { NoticeChoice, PageName } from '../../core/messages/requests.ts'
import type { NoticeState } from '../../core/notice/notice-state.ts'

export type Actions = {
  onOpen: () => void
  onChoose: (choice: NoticeChoice) => void
  onUndo: () => void
  onOpenPage: (page: PageName) => void
}

type Props = Actions & {
  state: Exclude<NoticeState, { shows: 'nothing' }>
  error: string | null
}

/** The notice in one of its forms: slim tab, card, or the line with Undo after a choice. */
export const Notice = ({ state, error, onOpen, onChoose, onUndo, onOpenPage }: Props) => {
  const { view } = state
  const t = translator(view.messages, view.language)
  return (
    <div
      class="notice"
      data-shows={state.shows}
      data-position={view.position}
      data-theme={view.theme}
      lang={view.language}
      dir={view.direction}
    >
      {state.shows === 'card' && (
        <div class="visually-hidden">
          <StatusLine text={t('notice.announce', view.counts)} />
        </div>
      )}
      {state.shows === 'card' && (
        <NoticeCard view={view} t={t} error={error} onChoose={onChoose} onOpenPage={onOpenPage} />
      )}
      {state.shows === 'tab' && <NoticeTab view={view} t={t} onOpen={onOpen} />}
      {state.shows === 'done' && <UndoStrip choice={state.choice} t={t} onUndo={onUndo} />}
    </div>
  )
}
