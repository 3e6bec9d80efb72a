import { browser } from 'wxt/browser'
import { isExtensionAlive } from '../../platform/alive.ts'
import { canHideFrame, hideFrameIn } from '../../platform/hidden-frame.ts'
import { createFrame } from './frame.ts'

/** How often a notice that the page threw out or hid comes back, before it takes the hint. */
export const returnsAtMost = 3

/** Told when the page has thrown it out, or (`false`) has had its way: then it stays away. */
type OnGone = (mayReturn: boolean) => void

// What the page sees of a notice is a `div` as any other; only an extension sees into its closed root. By an API in
// Chromium, by a property in Firefox.
const rootOf = (element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }) =>
  import.meta.env.FIREFOX ? element.openOrClosedShadowRoot : browser.dom?.openOrClosedShadowRoot(element)

/** After an update the version before may have left its notice in the page, which nobody works any more. */
const removeOrphans = () => {
  for (const element of document.querySelectorAll<HTMLElement>(':root > [popover]'))
    if (rootOf(element)?.querySelector('.whosees')) element.remove()
}

const createHost = () => {
  const element = document.createElement('div')
  return { element, ...createFrame(element.attachShadow({ mode: 'closed' })) }
}

/** Made while the background still makes what is to be shown. Another one is made only where that has come and gone. */
let first: ReturnType<typeof createHost> | null = createHost()

/** By what a page takes the element from the keyboard or from screen readers. */
const spoilers = ['inert', 'aria-hidden', 'tabindex']

/** Keeps the element where and as it should be, until the page has undone that once too often. */
class Hold {
  readonly #element: HTMLElement
  readonly #onGone: OnGone
  // Children of the document and of its root element, and its own attributes; nothing that happens inside the page is
  // watched.
  readonly #observer = new MutationObserver((records) => this.onChange(records))
  #isWanted = false
  #evictions = 0

  constructor(element: HTMLElement, onGone: OnGone) {
    this.#element = element
    this.#onGone = onGone
    this.show(false)
    this.#observer.observe(document, { childList: true })
    this.#observer.observe(document.documentElement, { childList: true })
    this.#observer.observe(this.#element, { attributes: true })
  }

  #isAsWanted() {
    const element = this.#element
    const isSpoilt = spoilers.some((name) => element.hasAttribute(name))
    return !isSpoilt && element.popover && element.matches(':popover-open') === this.#isWanted
  }

  /** Also where it is back by now. */
  #isOut(records: MutationRecord[]) {
    const element = this.#element
    const isRemoved = ({ removedNodes }: MutationRecord) => [...removedNodes].includes(element)
    return element.parentNode !== document.documentElement || records.some(isRemoved)
  }

  onChange(records: MutationRecord[] = []) {
    const isOut = this.#isOut(records)
    if (!isOut && this.#isAsWanted()) return
    this.#evictions += 1
    // After an update it may be the new version that throws it out, which has one of its own.
    const isOver = this.#evictions > returnsAtMost || !isExtensionAlive()
    // Of a page that opens its document anew (`document.open`), nothing could be hidden in Firefox.
    if (isOver || (import.meta.env.FIREFOX && !canHideFrame())) return this.#onGone(false)
    if (!isOut) this.show(this.#isWanted)
    // Nothing that listened in the frame does so any more, so it takes another one, as soon as there is a root for it.
    else if (document.documentElement) this.#onGone(true)
  }

  show(isWanted: boolean) {
    const element = this.#element
    this.#isWanted = isWanted
    element.popover = 'manual'
    for (const name of spoilers) element.removeAttribute(name)
    if (element.parentNode !== document.documentElement) document.documentElement.append(element)
    if (element.matches(':popover-open') !== isWanted) element.togglePopover(isWanted)
  }

  end() {
    this.#observer.disconnect()
  }
}

/**
 * Firefox keeps a list of elements whose animations await another frame, and never drops one that leaves the document
 * first: it stays in memory, with everything in it, for as long as the page is open. So the animation is ended first,
 * and asking for the notice's position makes Firefox apply that. In a tab that nobody looks at, a frame is nearly
 * always awaited (tests/e2e/left-behind.test.ts).
 */
const endAnimations = (parts: HTMLElement[]) => {
  for (const part of parts) {
    part.style.animation = 'none'
    part.getBoundingClientRect()
  }
}

export type NoticeHost = ReturnType<typeof mountHost>

/**
 * The one element that the page can see: neutral, in the top layer, with a closed shadow root. It hangs on the root
 * element, since pages replace their body.
 */
export const mountHost = (onGone: OnGone) => {
  removeOrphans()
  const host = first ?? createHost()
  first = null
  const { element, parts } = host
  hideFrameIn(element)
  const hold = new Hold(element, onGone)
  element.addEventListener('toggle', () => hold.onChange())
  return {
    ...host,
    /** In the top layer or not; the element stays in the document either way. */
    show: (isShown: boolean) => {
      hold.show(isShown)
      host.crop()
    },
    remove: () => {
      if (import.meta.env.FIREFOX) endAnimations(parts)
      hold.end()
      element.remove()
    },
  }
}
