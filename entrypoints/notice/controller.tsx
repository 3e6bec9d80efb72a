import { render } from 'preact'
import type { NoticePush } from '../../core/messages/answers.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import type { NoticeChoice, Request } from '../../core/messages/requests.ts'
import { type NoticeState, nothing, onChosen, onOpened, onPush, onUndone } from '../../core/notice/notice-state.ts'
import { isExtensionAlive } from '../../platform/alive.ts'
import { ask } from '../../platform/ask.ts'
import { watchFocus } from './focus.ts'
import { mountHost } from './host.ts'
import { type Actions, Notice } from './notice.tsx'
import { place } from './placement.ts'
import { watchQuiet } from './quiet.ts'

const undoOfferedForMs = 10_000

type Shown = Exclude<NoticeState, { shows: 'nothing' }>

/** One notice in the page, from the first thing it shows until there is nothing to show. */
const openNotice = (first: Shown, onGone: () => void) => {
  const ending = new AbortController()
  const { signal } = ending
  let state = first
  let error: string | null = null
  let isQuiet = false
  let position = first.view.position
  let reported: Shown['view'] | null = null

  const end = () => {
    focus.giveBack()
    ending.abort()
    render(null, host.root)
    host.remove()
    onGone()
  }
  const host = mountHost(end)
  const focus = watchFocus(host.root, signal)
  // After an update of the extension this script is cut off from it. A dead notice leaves before it is used.
  const endIfOrphaned = () => {
    if (!isExtensionAlive()) end()
  }

  /** @returns whether it was done; a refusal is shown, an extension that is gone ends the notice */
  const tell = async (request: Request): Promise<boolean> => {
    try {
      await ask(request)
      error = null
      return true
    } catch (fault) {
      if (fault instanceof Refusal) error = `${fault.message} (${fault.code})`
      else end()
      return false
    }
  }

  const isHeld = () => focus.isInside() || host.root.querySelector('.notice:hover') !== null
  const endAfterUndoTime = (offered: Shown) =>
    setTimeout(() => {
      if (signal.aborted || state !== offered) return
      // Whoever is about to press Undo is not raced.
      if (isHeld()) endAfterUndoTime(offered)
      else end()
    }, undoOfferedForMs)

  const actions: Actions = {
    onOpen: () => {
      state = onOpened(state) as Shown
      draw()
      focus.enter()
    },
    onChoose: async (choice: NoticeChoice) => {
      const isByKeyboard = focus.isByKeyboard() && choice !== 'close'
      // Private windows have no visit to close for: the notice just goes.
      if (choice === 'close' && state.view.isPrivate) return end()
      if (!(await tell({ type: 'notice.choose', choice, undo: false }))) return draw()
      if (!isByKeyboard) focus.giveBack()
      state = onChosen(state, choice) as Shown
      draw()
      if (isByKeyboard) focus.enterButton()
      endAfterUndoTime(state)
    },
    onUndo: async () => {
      if (state.shows !== 'done' || !(await tell({ type: 'notice.choose', choice: state.choice, undo: true })))
        return draw()
      state = onUndone(state) as Shown
      draw()
      focus.enter()
    },
    onOpenPage: (page) => void tell({ type: 'page.open', page }),
  }

  const isOnScreen = () => !isQuiet && document.visibilityState === 'visible'
  const reportCard = () => {
    if (state.shows !== 'card' || reported === state.view || !isOnScreen()) return
    reported = state.view
    void tell({ type: 'notice.shown', findings: state.view.findings.map(({ id }) => id) })
  }
  const findPlace = () => {
    const notice = host.root.querySelector<HTMLElement>('.notice')
    if (!notice || isQuiet || isHeld()) return
    position = place(state.view.position, notice, state.view.direction === 'rtl')
    notice.dataset.position = position
  }
  const draw = () => {
    if (signal.aborted) return
    render(<Notice state={state} position={position} error={error} {...actions} />, host.root)
    host.show(!isQuiet)
    findPlace()
    reportCard()
  }

  host.root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && state.shows !== 'done') void actions.onChoose('close')
  })
  host.root.addEventListener('focusin', endIfOrphaned, { signal })
  host.root.addEventListener('pointerover', endIfOrphaned, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      endIfOrphaned()
      reportCard()
    },
    { signal },
  )
  addEventListener('resize', findPlace, { passive: true, signal })
  draw()
  watchQuiet(
    host.element,
    (next) => {
      if (next === isQuiet) return
      isQuiet = next
      draw()
    },
    signal,
  )
  return {
    onPush: ({ decision, view, isAsked }: NoticePush) => {
      const next = onPush(state, decision, view)
      if (next.shows === 'nothing') return end()
      state = next
      draw()
      if (isAsked) focus.enter()
    },
  }
}

/** Shows what the background tells, with at most one notice in the page. */
export const createController = () => {
  let notice: ReturnType<typeof openNotice> | null = null
  return {
    onPush: (push: NoticePush) => {
      if (notice) return notice.onPush(push)
      const first = onPush(nothing, push.decision, push.view)
      if (first.shows === 'nothing') return
      notice = openNotice(first, () => {
        notice = null
      })
      if (push.isAsked) notice.onPush(push)
    },
  }
}
