import { render } from 'preact'
import type { NoticePush } from '../../core/messages/answers.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import type { NoticeChoice, PageName, Request } from '../../core/messages/requests.ts'
import { type NoticeState, onChosen, onOpened, onPush, onUndone } from '../../core/notice/notice-state.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import { isExtensionAlive } from '../../platform/alive.ts'
import { ask } from '../../platform/ask.ts'
import { watchFocus } from './focus.ts'
import { mountHost } from './host.ts'
import { Notice } from './notice.tsx'
import { place } from './placement.ts'
import { watchQuiet } from './quiet.ts'

const undoOfferedForMs = 10_000
/** After navigation within the page, its new controls are there by then. */
const pageDrawnWithinMs = 300

/** `evicted`: the page threw it out once too often. */
export type Ending = 'done' | 'evicted'

type Shown = Exclude<NoticeState, { shows: 'nothing' }>

/** One notice in the page, from the first thing it shows until there is nothing to show. */
export class OpenNotice {
  readonly #ending = new AbortController()
  readonly #host = mountHost(() => this.end('evicted'))
  readonly #focus = watchFocus(this.#host.root, this.#ending.signal)
  readonly #onGone: (why: Ending) => void
  #state: Shown
  #error: string | null = null
  #isQuiet = true
  /** The findings that were reported as shown. A view that is only restyled has the same. */
  #reported: NoticeView['findings'] | null = null
  #undoTimer: ReturnType<typeof setTimeout> | undefined

  constructor(state: Shown, onGone: (why: Ending) => void) {
    this.#state = state
    this.#onGone = onGone
    this.#listen()
    // Calls back at once, and so draws, unless this is a moment to keep quiet from the start.
    watchQuiet(this.#host.element, (isQuiet) => this.#keepQuiet(isQuiet), this.#ending.signal)
  }

  onPush({ decision, view, isAsked }: NoticePush): void {
    this.#become(onPush(this.#state, decision, view, this.#isReported()))
    if (isAsked) this.#focus.enter()
  }

  end(why: Ending = 'done'): void {
    this.#focus.giveBack()
    this.#ending.abort()
    render(null, this.#host.root)
    this.#host.remove()
    this.#onGone(why)
  }

  #listen() {
    const { root } = this.#host
    const { signal } = this.#ending
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && this.#state.shows !== 'done') void this.#choose('close')
    })
    const endIfOrphaned = () => this.#endIfOrphaned()
    root.addEventListener('focusin', endIfOrphaned, { signal })
    root.addEventListener('pointerover', endIfOrphaned, { signal })
    document.addEventListener('visibilitychange', endIfOrphaned, { signal })
    document.addEventListener('visibilitychange', () => this.#reportCard(), { signal })
    const findPlace = () => this.#findPlace()
    addEventListener('resize', findPlace, { passive: true, signal })
    addEventListener('load', findPlace, { signal })
    const onNavigation = () => setTimeout(findPlace, pageDrawnWithinMs)
    globalThis.navigation?.addEventListener('currententrychange', onNavigation, { signal })
  }

  // After an update of the extension this script is cut off from it. A dead notice leaves before anybody uses it.
  #endIfOrphaned() {
    if (!isExtensionAlive()) this.end()
  }

  #become(state: NoticeState) {
    if (state.shows === 'nothing') return this.end()
    this.#state = state
    this.#draw()
  }

  #draw() {
    if (this.#ending.signal.aborted) return
    render(
      <Notice
        state={this.#state}
        error={this.#error}
        onOpen={() => this.#open()}
        onChoose={(choice) => this.#choose(choice)}
        onUndo={() => this.#undo()}
        onOpenPage={(page) => this.#openPage(page)}
      />,
      this.#host.root,
    )
    this.#host.show(!this.#isQuiet)
    this.#findPlace()
    this.#reportCard()
  }

  #keepQuiet(isQuiet: boolean) {
    if (isQuiet === this.#isQuiet) return
    this.#isQuiet = isQuiet
    this.#draw()
  }

  #isHeld() {
    return this.#focus.isInside() || this.#host.root.querySelector('.notice:hover') !== null
  }

  // Not under somebody's hand: what is being used stays where it is.
  #findPlace() {
    const notice = this.#host.root.querySelector<HTMLElement>('.notice')
    if (!notice || this.#isQuiet || this.#ending.signal.aborted || this.#isHeld()) return
    const { position, direction } = this.#state.view
    notice.dataset.position = place(position, notice, direction === 'rtl')
  }

  #isReported() {
    return this.#reported === this.#state.view.findings
  }

  #reportCard() {
    const { shows, view } = this.#state
    if (shows !== 'card' || this.#isReported() || this.#isQuiet || document.visibilityState !== 'visible') return
    this.#reported = view.findings
    void this.#tell({ type: 'notice.shown', findings: view.findings.map(({ id }) => id) })
  }

  /** @returns whether it was done; a refusal is shown, and an extension that is gone ends the notice */
  async #tell(request: Request): Promise<boolean> {
    try {
      await ask(request)
      this.#error = null
      return true
    } catch (fault) {
      if (fault instanceof Refusal) this.#error = `${fault.message} (${fault.code})`
      else this.end()
      return false
    }
  }

  #open() {
    this.#become(onOpened(this.#state))
    this.#focus.enter()
  }

  async #choose(choice: NoticeChoice) {
    // Private windows have no visit to close for: the notice just goes.
    if (choice === 'close' && this.#state.view.isPrivate) return this.end()
    const goesOnByKeyboard = this.#focus.isByKeyboard() && choice !== 'close'
    if (!(await this.#tell({ type: 'notice.choose', choice, undo: false }))) return this.#draw()
    if (!goesOnByKeyboard) this.#focus.giveBack()
    this.#become(onChosen(this.#state, choice))
    if (goesOnByKeyboard) this.#focus.enterButton()
    this.#endAfterUndoTime()
  }

  // Whoever is about to press Undo is not raced: while the line is held, it stays.
  #endAfterUndoTime() {
    clearTimeout(this.#undoTimer)
    this.#undoTimer = setTimeout(() => {
      if (this.#state.shows !== 'done' || this.#ending.signal.aborted) return
      if (this.#isHeld()) this.#endAfterUndoTime()
      else this.end()
    }, undoOfferedForMs)
  }

  async #undo() {
    const { choice } = this.#state as Extract<Shown, { shows: 'done' }>
    if (!(await this.#tell({ type: 'notice.choose', choice, undo: true }))) return this.#draw()
    this.#become(onUndone(this.#state))
    this.#focus.enter()
  }

  #openPage(page: PageName) {
    void this.#tell({ type: 'page.open', page })
  }
}
