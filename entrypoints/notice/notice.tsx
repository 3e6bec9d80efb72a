import { Component } from 'preact'
import { NoticeCard } from '../../components/notice-card.tsx'
import { NoticeTab } from '../../components/notice-tab.tsx'
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

/** A live region speaks only of what changes in it: the words come after it is there. */
class Announcement extends Component<{ text: string }, { said: string }> {
  override state = { said: '' }
  override componentDidMount() {
    this.setState({ said: this.props.text })
  }
  override render(_: unknown, { said }: { said: string }) {
    return (
      <p class="visually-hidden" role="status">
        {said}
      </p>
    )
  }
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
      {state.shows === 'card' && <Announcement text={t('notice.announce', view.counts)} />}
      {state.shows === 'card' && (
        <NoticeCard view={view} t={t} error={error} onChoose={onChoose} onOpenPage={onOpenPage} />
      )}
      {state.shows === 'tab' && <NoticeTab view={view} t={t} onOpen={onOpen} />}
      {state.shows === 'done' && <UndoStrip choice={state.choice} t={t} onUndo={onUndo} />}
    </div>
  )
}
