import { render } from 'preact'
import { type MorePart, morePartName } from '../../components/notice/more-part.ts'
import type { NoticePush } from '../../core/messages/answers.ts'
import type { Message } from '../../core/messages/messages.ts'
import { type NoticeState, onChosen, onFolded, onOpened, onPush, onUndone } from '../../core/notice/notice-state.ts'
import type { NoticeChoice } from '../../core/reminders/choose.ts'
import { restEnderName } from '../../core/reminders/rest.ts'
import { findInPage } from '../../platform/own-world.ts'
import { send } from '../../platform/send.ts'
import { CardRecord } from './card-record.ts'
import { watchFocus } from './focus.ts'
import { mountHost } from './host.ts'
import { Notice } from './notice.tsx'
import { Presence } from './presence.ts'

const undoOfferedForMs = 10_000
/** All that a notice sends can be carried out twice: choices and their undoing are absolute. */
const sentAtMost = 3

export type ShownState = Exclude<NoticeState, { shows: 'nothing' }>

/** `out`: the page threw it out; `evicted`: once too often. */
type OnGone = (how: 'ended' | 'out' | 'evicted', last: ShownState) => void

/** One notice in the page, from the first thing it shows until there is nothing to show. */
export class OpenNotice {
  readonly #ending = new AbortController()
  readonly #host = mountHost((mayReturn) => this.end(mayReturn ? 'out' : 'evicted'))
  readonly #focus = watchFocus(this.#host, this.#ending.signal)
  readonly #presence: Presence
  readonly #onGone: OnGone
  #state: ShownState
  /** Code of the last failure, until something succeeds. */
  #error: string | null = null
  readonly #reported = new CardRecord()
  #more: MorePart | undefined
  /** Whether the menu is to open as soon as it is there. */
  #isMenuWanted = false
  #isChoosing = false
  /** Names the latest click, for Undo to take back that one. */
  #click = ''
  #undoTimer: ReturnType<typeof setTimeout> | undefined

  constructor(state: ShownState, onGone: OnGone) {
    this.#state = state
    this.#onGone = onGone
    this.#host.content.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#state.shows !== 'done') void this.#choose('close')
    })
    const present = {
      view: () => this.#state.view,
      onDraw: () => this.#draw(),
      onSeen: () => this.#reportCard(),
      onOrphaned: () => this.end(),
    }
    this.#presence = new Presence(this.#host, this.#focus, present, this.#ending.signal)
    this.#presence.isAsked = state.isAsked
    // Draws, unless this is a moment to keep quiet from the start.
    this.#presence.begin()
    this.#unfoldIfWanted()
  }

  onPush(push: NoticePush): void {
    this.#presence.isAsked ||= push.isAsked
    this.#presence.update()
    this.#become(onPush(this.#state, push, this.#reported.has(this.#state.view)))
    this.#unfoldIfWanted()
    if (push.isAsked) this.#focus.enter()
  }

  end(how: Parameters<OnGone>[0] = 'ended'): void {
    if (this.#ending.signal.aborted) return
    this.#focus.giveBack()
    this.#ending.abort()
    this.#host.remove()
    render(null, this.#host.content)
    this.#onGone(how, this.#state)
  }

  #become(state: NoticeState) {
    if (state.shows === 'nothing') return this.end()
    this.#state = state
    this.#draw()
  }

  #draw() {
    if (this.#ending.signal.aborted) return
    this.#takeMore()
    render(
      <Notice
        state={this.#state}
        isWaiting={this.#presence.isWaiting()}
        more={this.#more}
        isMenuWanted={this.#isMenuWanted}
        error={this.#error}
        onOpen={() => this.#open()}
        onFold={() => this.#fold(!this.#isInFull())}
        onRemind={() => this.#openMenu()}
        onChoose={(choice) => this.#choose(choice)}
        onUndo={() => this.#undo()}
        onOpenPage={(page) => void this.#do({ type: 'page.open', page })}
      />,
      this.#host.content,
    )
    const { shows, view } = this.#state
    // Its words are in the notice's language, not in the page's.
    Object.assign(this.#host.frame, { title: view.messages['notice.label'], lang: view.language })
    this.#presence.onDrawn(`${shows}${this.#isInFull()}${view.position}${view.language}${this.#error}`)
  }

  /** What only a card in use needs comes with a script of its own, sooner or later. */
  #takeMore() {
    if (this.#more) return
    this.#more = findInPage(morePartName)
    if (this.#more) this.#host.addStyle(this.#more.css)
  }

  #isInFull() {
    return this.#state.view.isUnfolded && !!this.#more
  }

  #reportCard() {
    const { shows, view } = this.#state
    const isInFull = this.#isInFull()
    if (shows !== 'card' || !this.#presence.isSeen() || !this.#reported.add(view, isInFull)) return
    // Nobody asked for it, so nobody is told where it fails.
    const { told, seen } = view
    void send({ type: 'notice.shown', told, seen: isInFull ? seen.inFull : seen.compact }, sentAtMost)
  }

  /** @returns whether what the user wants was done; a failure is shown, and read out each time */
  async #do(message: Message): Promise<boolean> {
    this.#error = null
    this.#draw()
    this.#error = await send(message, sentAtMost)
    if (this.#error === 'GONE') this.end()
    findInPage<() => void>(restEnderName)?.()
    this.#draw()
    return this.#error === null
  }

  #open() {
    this.#become(onOpened(this.#state))
    this.#unfoldIfWanted()
    this.#focus.enter()
  }

  async #fold(isUnfolded: boolean) {
    this.#become(onFolded(this.#state, isUnfolded))
    await this.#do({ type: 'notice.more', isUnfolded })
  }

  async #openMenu() {
    this.#isMenuWanted = true
    await this.#do({ type: 'notice.more' })
    this.#isMenuWanted = false
  }

  #unfoldIfWanted() {
    const { shows, view } = this.#state
    if (shows === 'card' && view.isUnfolded && !this.#more) void this.#fold(true)
  }

  async #choose(choice: NoticeChoice) {
    // Private windows have no visit to close for: the notice just goes.
    if (choice === 'close' && this.#state.view.isPrivate) return this.end()
    // The second click of a double click would have Undo go back to the first.
    if (this.#isChoosing) return
    this.#isChoosing = true
    const goesOnByKeyboard = this.#focus.isByKeyboard() && choice !== 'close'
    this.#click = `${performance.now()}`
    const isDone = await this.#do({ type: 'notice.choose', choice, undo: false, id: this.#click })
    this.#isChoosing = false
    if (!isDone) return
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
      if (this.#presence.isHeld()) this.#endAfterUndoTime()
      else this.end()
    }, undoOfferedForMs)
  }

  async #undo() {
    const { choice } = this.#state as Extract<ShownState, { shows: 'done' }>
    if (!(await this.#do({ type: 'notice.choose', choice, undo: true, id: this.#click })))
      return this.#endAfterUndoTime()
    this.#become(onUndone(this.#state))
    this.#focus.enter()
  }
}
