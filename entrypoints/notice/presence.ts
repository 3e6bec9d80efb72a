import type { NoticeView } from '../../core/notice/notice-view.ts'
import { isExtensionAlive } from '../../platform/alive.ts'
import type { watchFocus } from './focus.ts'
import type { NoticeHost } from './host.ts'
import { keepAlive } from './keep-alive.ts'
import { windowSize } from './page-at.ts'
import { PageLook } from './page-look.ts'
import { placeChoices } from './place-choices.ts'
import { watchQuiet } from './quiet.ts'

const everyMs = 1000
/** How long after the last bit of scrolling a swipe is over. */
const swipeRestsAfterMs = 300
/** While another video comes every second, only one in this many is looked at. */
const videosALook = 4
/** What looking for a place may take of the page's thread at a time: when something has changed, and before it is painted. */
const roundMs = 2
const paintMs = 30
/** A page that is never idle is made to wait no longer than this. */
const idleWithinMs = 50

type Present = {
  view: () => NoticeView
  onDraw: () => void
  /** The notice may be before somebody's eyes now. */
  onSeen: () => void
  /** The extension that this script belongs to is gone. */
  onOrphaned: () => void
}

/** When and where a notice is to be seen in the page. */
export class Presence {
  /** Whether the user asked for it. Then only full screen, where it can't be seen, keeps it away. */
  isAsked = false
  #isQuiet = true
  #isWaiting = false
  #wasWaiting = false
  #drawn = ''
  /** Whether a place is looked for now, rather than bit by bit. */
  #isUrgent = false
  /** Whether its place was free when it was looked for. */
  #isFree = false
  #isGoing = false
  #scrolledAt = 0
  #videos = 0
  readonly #host: NoticeHost
  readonly #focus: ReturnType<typeof watchFocus>
  readonly #of: Present
  readonly #signal: AbortSignal
  readonly #page: PageLook
  readonly #quiet: ReturnType<typeof watchQuiet>

  constructor(host: NoticeHost, focus: ReturnType<typeof watchFocus>, of: Present, signal: AbortSignal) {
    this.#host = host
    this.#focus = focus
    this.#of = of
    this.#signal = signal
    this.#page = new PageLook(host.element)
    host.frame.addEventListener('load', () => this.#look(true, paintMs), { signal })
    document.addEventListener('visibilitychange', this.#onBeat, { signal })
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true, signal })
    this.#quiet = watchQuiet(
      host.element,
      (what) => (what ? this.#look(what === 'anew' || !this.isSeen()) : this.update()),
      signal,
    )
  }

  #notice() {
    return this.#host.content.firstElementChild as HTMLElement | null
  }

  #wait(isToWait: boolean) {
    const notice = this.#notice()
    this.#isWaiting = isToWait && !this.isAsked
    if (notice) notice.dataset.waits = this.#isWaiting ? 'yes' : ''
    this.#host.crop()
  }

  isSeen() {
    return !this.#isQuiet && !this.#isWaiting && document.visibilityState === 'visible'
  }

  /** Whether there is no place for it yet, so nothing of it is to be read out either. */
  isWaiting = () => this.#isWaiting

  /** Under somebody's hand: what is being used stays where it is. */
  isHeld() {
    return this.#focus.isInside() || this.#notice()?.matches(':hover')
  }

  /** What keeps it away without a look at what lies where. */
  #isAway() {
    return !!document.fullscreenElement || (!this.isAsked && this.#quiet.isBusy())
  }

  /**
   * Draws the notice if it is to be seen now and was not.
   * @returns whether it did, and has thereby found its place
   */
  update(isAway = this.#isAway()): boolean {
    const isQuiet = isAway || (!this.isAsked && this.#page.isAsking())
    if (isQuiet === this.#isQuiet) return false
    this.#isQuiet = isQuiet
    this.#of.onDraw()
    return true
  }

  /** To be called once the notice can be drawn. */
  begin() {
    this.#look(true)
  }

  /** To be called whenever it is drawn. @param form what its size and place depend on: if that is the same, it stays */
  onDrawn(form: string) {
    const before = this.#drawn
    this.#drawn = this.#isQuiet ? '' : form
    // One that comes up is not painted before its place is known: it would be seen to jump.
    if (!before || this.isAsked) this.#wait(true)
    if (this.#isQuiet) this.#focus.giveBack()
    this.#host.show(!this.#isQuiet)
    if (this.#drawn !== before) this.#look(true, paintMs)
    this.#of.onSeen()
  }

  readonly #onScroll = () => (this.#scrolledAt = performance.now())

  // After an update of the extension this script is cut off from it, and a notice that does nothing any more leaves.
  readonly #onBeat = () => {
    if (!isExtensionAlive()) return this.#of.onOrphaned()
    this.#goOn()
    this.#of.onSeen()
  }

  /** Once a second while somebody looks at the page: what keeps the notice away may go without a word, too. */
  #goOn() {
    if (import.meta.env.FIREFOX) keepAlive(this.#host.parts)
    if (this.#isGoing || this.#signal.aborted || document.hidden) return
    this.#isGoing = true
    setTimeout(() => {
      if (this.#signal.aborted) return
      this.#isGoing = false
      const hasNavigated = this.#quiet.hasNavigated()
      this.#videos = hasNavigated ? this.#videos + 1 : 0
      // Somebody who swipes on and on is hardly disturbed for a notice that is seen already.
      if (hasNavigated && this.#videos % videosALook !== 1 && this.isSeen()) return this.#goOn()
      this.#onBeat()
      this.#lookWhenIdle()
    }, everyMs)
  }

  #lookWhenIdle() {
    const look = () => {
      const isSeen = this.isSeen()
      if (isSeen && performance.now() - this.#scrolledAt < swipeRestsAfterMs) return
      this.#look(this.#quiet.isAnotherPage(), isSeen ? roundMs : paintMs, !isSeen)
    }
    requestIdleCallback(look, { timeout: this.isSeen() ? everyMs : idleWithinMs })
  }

  /** @param isWhole whether at everything at once, rather than at the next thing */
  #look(isAnew = false, limitMs = roundMs, isWhole = true) {
    if (this.#signal.aborted) return
    this.#isUrgent ||= isAnew
    if (isAnew) this.#page.forget()
    // To ask for a size brings the layout up to date, which is the page's own work.
    windowSize()
    const until = performance.now() + limitMs
    const isAway = this.#isAway()
    this.#page.begin(isWhole || isAnew)
    if (!isAway) this.#page.lookOver(this.#isUrgent)
    if (!this.update(isAway)) this.#findPlace(until)
    if (this.#wasWaiting !== this.#isWaiting) {
      this.#wasWaiting = this.#isWaiting
      this.#of.onDraw()
    }
    this.#goOn()
    this.#of.onSeen()
  }

  #findPlace(until: number) {
    const notice = this.#notice()
    if (!notice || this.#isQuiet || !this.#host.isLoaded()) return
    // It has no place yet, or something lies under it that didn't.
    this.#isUrgent ||= !this.isSeen() || this.#page.isOver(notice.getBoundingClientRect(), this.#isFree)
    const { position } = notice.dataset
    // Where something lies under all of them, a better one is looked for bit by bit.
    const isToStay = this.#isFree || !this.#page.isTurnOf('notice')
    if (!this.#isUrgent && isToStay && position === this.#of.view().position) return
    const place = this.#page.lookUnder(this.#isUrgent ? until : 0, () => placeChoices(notice, this.#of.view()))
    if (!place) return this.#isUrgent && this.#lookWhenIdle()
    if (!this.isHeld()) notice.dataset.position = place.position
    const isThere = notice.dataset.position === place.position
    // Where it is held, it goes as soon as it is let go.
    this.#isUrgent = !isThere
    this.#isFree = place.isFree && isThere
    this.#wait(place.mustWait)
  }
}
