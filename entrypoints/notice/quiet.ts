import { isSensitivePage } from '../../core/services/sensitive-page.ts'
import { dialogAround, field, isAskingDialog } from './page-at.ts'
import { watchBody } from './watch-body.ts'

/**
 * A dialog may open after a click, or close after Esc: most have done so by the first delay, animated ones by the
 * second.
 */
const dialogMovesWithinMs = [300, 1000]
/** What is put into the body is drawn by then. */
const bodyDrawnWithinMs = 500
/** The next video has another number in its address, or another name; the rest makes it another page. */
const pageOf = () => location.pathname.replace(/\d+|@[^/]+/g, '')

/** What is changed with the pointer, or by a choice: nobody writes there. */
const chosen = '[type="range"], [type="checkbox"], [type="radio"], select'

// Inside open shadow roots, too, where an event's target is their host.
const elementOf = (event: Event) => {
  const [target] = event.composedPath()
  return target instanceof Element ? target : undefined
}

/** One that the browser itself makes modal lies over the notice, of which nothing can be used then. */
const blocking = 'dialog:modal'

const isModal = (element: Element) =>
  element.checkVisibility() && (element.matches(blocking) || isAskingDialog(element))

const findModal = (): Element | null | undefined =>
  [...document.querySelectorAll(`[aria-modal="true"], ${blocking}`)].find(isModal)

/** Listens to the page, but not to the notice's own element or to synthetic events. */
const listener =
  (host: Element, signal: AbortSignal) =>
  (types: string, act: (event: Event) => void, target: EventTarget = document) => {
    const ofPage = (event: Event) => event.isTrusted && event.target !== host && act(event)
    for (const type of types.split(' ')) target.addEventListener(type, ofPage, { capture: true, passive: true, signal })
  }

/** Runs a job after a delay: once for each delay, however often it is called for meanwhile. */
const delayer = (signal: AbortSignal) => {
  const pending = new Set<number>()
  return (ms: number, act: () => void) => {
    if (pending.has(ms)) return
    pending.add(ms)
    setTimeout(() => {
      pending.delete(ms)
      if (!signal.aborted) act()
    }, ms)
  }
}

type OnChange = (what?: 'look' | 'anew') => void

/** Says when a dialog may have opened or closed. */
const listenForDialogs = (listen: ReturnType<typeof listener>, lookLater: (ms: number) => void, look: () => void) => {
  const lookAfterwards = () => dialogMovesWithinMs.forEach(lookLater)
  listen('click', lookAfterwards)
  listen('keyup', (event) => (event as KeyboardEvent).key === 'Escape' && lookAfterwards())
  // `toggle` of a dialog does not bubble, but is seen on its way down.
  listen('toggle', look)
  // In a tab that nobody looked at, more may have come.
  listen('visibilitychange', () => document.hidden || look())
}

/** @returns a function that says whether the value has changed since it was last called */
const changes = (value: () => string) => {
  let before = value()
  return (): boolean => {
    const last = before
    before = value()
    return before !== last
  }
}

/**
 * Watches for times when a notice would be in the way: picture in picture, a dialog of the page, a log-in or payment
 * page, and while somebody types. Of the page's tree, only the top is observed.
 * @param onChange called when the answers may have changed; with `anew` if all of the page may have moved, with `look`
 * if other things may lie on it
 * @returns whether this is such a time, and whether the page has changed its address
 */
export const watchQuiet = (host: Element, onChange: OnChange, signal: AbortSignal) => {
  const listen = listener(host, signal)
  const later = delayer(signal)
  // What is written belongs to a page, and not to the next one.
  let typedAt = ''
  let modal = findModal()
  const watch = watchBody(() => later(bodyDrawnWithinMs, look), signal)
  const look = () => {
    modal = findModal()
    watch()
    onChange('look')
  }
  const type = (event: Event) => {
    const written = elementOf(event)?.closest(field)
    const isTyping = event.type === 'input' && written && !written.matches(chosen)
    typedAt = isTyping ? document.URL : ''
    onChange()
  }
  listen('input focusout', type)
  // The focus goes into dialogs that open.
  listen('focusin', (event) => {
    modal = dialogAround(elementOf(event)) ?? modal
    onChange()
  })
  listenForDialogs(listen, (ms) => later(ms, look), look)
  listen('fullscreenchange enterpictureinpicture leavepictureinpicture', () => onChange())
  listen('load resize', () => onChange('anew'), window)
  return {
    isBusy: () => {
      if (modal && !isModal(modal)) modal = undefined
      return (
        typedAt === document.URL || !!modal || !!document.pictureInPictureElement || isSensitivePage(location.pathname)
      )
    },
    /** To be called now and then, rather than listen: a page may navigate thousands of times in a row. */
    hasNavigated: changes(() => document.URL),
    /** Whether it is another page than when last asked, and not only the next video. */
    isAnotherPage: changes(pageOf),
  }
}
