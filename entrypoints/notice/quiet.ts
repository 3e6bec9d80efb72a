import { isSensitivePage } from '../../core/services/sensitive-page.ts'
import { dialogAround, field, isAskingDialog } from './page-at.ts'

/** After a click a dialog may open, after Esc it may close: most have by the first, all that move by the second. */
const dialogMovesWithinMs = [300, 1000]
/** The next video has another number in its address, or another name; the rest makes it another page. */
const kindOf = ({ pathname }: Location) => pathname.replace(/\d+|@[^/]+/g, '')
/** After navigation within the page, what is new in it is there by then. */
const pageDrawnWithinMs = 400

const elementOf = ({ target }: Event) => (target instanceof Element ? target : undefined)

const isModal = (element: Element) => element.checkVisibility() && isAskingDialog(element)

const findModal = (): Element | null | undefined => [...document.querySelectorAll('[aria-modal="true"]')].find(isModal)

/** Listens to the page: neither to the notice's own events nor to those that the page makes up. */
const listener =
  (host: Element, signal: AbortSignal) =>
  (types: string, act: (event: Event) => void, target: EventTarget | undefined = document) => {
    const ofPage = (event: Event) => event.isTrusted && event.target !== host && act(event)
    for (const type of types.split(' '))
      target?.addEventListener(type, ofPage, { capture: true, passive: true, signal })
  }

/** Does something later; however often it is called for meanwhile, once for each delay. */
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

let kind = kindOf(location)

/** Whether the page that is shown now is of another kind than when this was last asked, and not only the next video. */
const isOfAnotherKind = () => {
  const before = kind
  kind = kindOf(location)
  return kind !== before
}

/**
 * Watches for the times when a notice would be in the way: picture in picture, a dialog of the page, a log-in or payment
 * page, and while somebody types. No observer of the page's tree.
 * @param onChange called when the answers may be others; `anew` where all of the page may have moved, `look` where other
 * things may lie on it
 * @returns whether this is such a time
 */
export const watchQuiet = (host: Element, onChange: OnChange, signal: AbortSignal): (() => boolean) => {
  const listen = listener(host, signal)
  const later = delayer(signal)
  let isTyping = false
  let modal = findModal()
  const look = () => {
    modal = findModal()
    onChange('look')
  }
  const afterwards = () => dialogMovesWithinMs.map((ms) => later(ms, look))
  const type = (event?: Event) => {
    isTyping = !!(event && elementOf(event)?.closest(field))
    onChange()
  }
  const onNavigated = () => {
    if (isTyping) type()
    if (isOfAnotherKind()) onChange('anew')
  }
  listen('input', type)
  listen('focusout', () => type())
  // The focus goes into dialogs that open.
  listen('focusin', (event) => {
    modal = dialogAround(elementOf(event)) ?? modal
    onChange()
  })
  listen('click', afterwards)
  listen('keyup', (event) => (event as KeyboardEvent).key === 'Escape' && afterwards())
  // `toggle` of a dialog does not bubble, but is seen on its way down.
  listen('toggle', look)
  listen('fullscreenchange enterpictureinpicture leavepictureinpicture', () => onChange())
  listen('load resize', () => onChange('anew'), window)
  // A page may navigate thousands of times in a row.
  listen('currententrychange', () => later(pageDrawnWithinMs, onNavigated), globalThis.navigation)
  return () => {
    if (modal && !isModal(modal)) modal = undefined
    return isTyping || !!modal || !!document.pictureInPictureElement || isSensitivePage(location.pathname)
  }
}
