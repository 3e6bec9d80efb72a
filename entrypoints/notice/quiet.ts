import { isSensitivePage } from '../../core/services/sensitive-page.ts'
import { dialogAround, field, isAskingDialog } from './page-at.ts'

/** After a click a dialog may open, after Esc it may close: most have by the first, all that move by the second. */
const dialogMovesWithinMs = [300, 1000]
/** The next video has another number in its address, or another name; the rest makes it another page. */
const kindOf = ({ pathname }: Location) => pathname.replace(/\d+|@[^/]+/g, '')

const elementOf = ({ target }: Event) => (target instanceof Element ? target : undefined)

const isModal = (element: Element) => element.checkVisibility() && isAskingDialog(element)

const findModal = (): Element | null | undefined => [...document.querySelectorAll('[aria-modal="true"]')].find(isModal)

/** Listens to the page: neither to the notice's own events nor to those that the page makes up. */
const listener =
  (host: Element, signal: AbortSignal) =>
  (types: string, act: (event: Event) => void, target: EventTarget = document) => {
    const ofPage = (event: Event) => event.isTrusted && event.target !== host && act(event)
    for (const type of types.split(' ')) target.addEventListener(type, ofPage, { capture: true, passive: true, signal })
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

/** What comes by itself is put into the body, or into a child of it that has few; a list of videos has many. */
const fewChildren = 8
const watchedAtMost = 40
const bodyDrawnWithinMs = 500

/**
 * Watches the page's body and its first children, but nothing within these.
 * @returns a function to call again later: the page may have put others there
 */
const watchBody = (onChange: () => void, signal: AbortSignal) => {
  const isOfNote = ({ target }: MutationRecord) =>
    target === document.body || (target as Element).childElementCount <= fewChildren
  const observer = new MutationObserver((records) => !document.hidden && records.some(isOfNote) && onChange())
  signal.addEventListener('abort', () => observer.disconnect())
  const watch = () => {
    const { body } = document
    for (const element of [body, ...body.children].slice(0, watchedAtMost))
      observer.observe(element, { attributes: true, childList: true })
  }
  watch()
  return watch
}

type OnChange = (what?: 'look' | 'anew') => void

/** @returns says whether the page has another address than when it was last called */
const followAddress = (onNavigated: (isOfAnotherKind: boolean) => void) => {
  let { href } = location
  let kind = kindOf(location)
  return (): boolean => {
    if (href === location.href) return false
    const before = kind
    href = location.href
    kind = kindOf(location)
    onNavigated(kind !== before)
    return true
  }
}

/**
 * Watches for the times when a notice would be in the way: picture in picture, a dialog of the page, a log-in or payment
 * page, and while somebody types. No observer of the page's tree but of its top.
 * @param onChange called when the answers may be others; `anew` where all of the page may have moved, `look` where other
 * things may lie on it
 * @returns whether this is such a time, and whether the page has another address than before
 */
export const watchQuiet = (host: Element, onChange: OnChange, signal: AbortSignal) => {
  const listen = listener(host, signal)
  const later = delayer(signal)
  let isTyping = false
  let modal = findModal()
  const watch = watchBody(() => later(bodyDrawnWithinMs, look), signal)
  const look = () => {
    modal = findModal()
    watch()
    onChange('look')
  }
  const lookAfterwards = () => dialogMovesWithinMs.map((ms) => later(ms, look))
  const type = (event?: Event) => {
    isTyping = event?.type === 'input' && !!elementOf(event)?.closest(field)
    onChange()
  }
  listen('input focusout', type)
  // The focus goes into dialogs that open.
  listen('focusin', (event) => {
    modal = dialogAround(elementOf(event)) ?? modal
    onChange()
  })
  listen('click', lookAfterwards)
  listen('keyup', (event) => (event as KeyboardEvent).key === 'Escape' && lookAfterwards())
  // `toggle` of a dialog does not bubble, but is seen on its way down. In a tab that nobody looked at, more may have come.
  listen('toggle visibilitychange', look)
  listen('fullscreenchange enterpictureinpicture leavepictureinpicture', () => onChange())
  listen('load resize', () => onChange('anew'), window)
  return {
    isBusy: () => {
      if (modal && !isModal(modal)) modal = undefined
      return isTyping || !!modal || !!document.pictureInPictureElement || isSensitivePage(location.pathname)
    },
    /** To be called now and then, rather than listen: a page may navigate thousands of times in a row. */
    hasNavigated: followAddress((isOfAnotherKind) => {
      if (isTyping) type()
      if (isOfAnotherKind) onChange('anew')
    }),
  }
}
