import { browser } from 'wxt/browser'
import { isExtensionAlive } from '../../platform/alive.ts'
import { hideFrameIn } from '../../platform/hidden-frame.ts'
import { createFrame } from './frame.ts'

/** How often a notice that the page threw out comes back, before it takes the hint. */
const returnsAtMost = 3

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
  readonly #frame: HTMLElement
  readonly #onGone: () => void
  // Children of the document and of its root element, and its own attributes; nothing that happens inside the page is
  // watched.
  readonly #observer = new MutationObserver(() => this.onChange())
  #isWanted = false
  #evictions = 0
  #isHeard = false

  constructor({ element, frame }: ReturnType<typeof createHost>, onGone: () => void) {
    this.#element = element
    this.#frame = frame
    this.#onGone = onGone
    frame.addEventListener('sign', () => {
      this.#isHeard = true
    })
    this.show(false)
    this.#watch()
  }

  #isAsWanted() {
    const element = this.#element
    const isSpoilt = spoilers.some((name) => element.hasAttribute(name))
    const isIn = element.parentNode === document.documentElement && !isSpoilt
    return isIn && element.popover && element.matches(':popover-open') === this.#isWanted
  }

  #watch() {
    this.#observer.observe(document, { childList: true })
    this.#observer.observe(document.documentElement, { childList: true })
    this.#observer.observe(this.#element, { attributes: true })
  }

  /** A page that opens its document anew (`document.open`) takes away what listens to it, and in all that was in it. */
  #isDeaf() {
    this.#isHeard = false
    this.#frame.dispatchEvent(new Event('sign'))
    return !this.#isHeard
  }

  readonly onChange = () => {
    if (this.#isAsWanted()) return
    this.#evictions += 1
    // After an update it may be the new version that throws it out, which has one of its own.
    if (this.#evictions > returnsAtMost || !isExtensionAlive() || this.#isDeaf()) return this.#onGone()
    this.show(this.#isWanted)
    // The root element may be another one by now.
    this.#watch()
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
 * element, since pages replace their body; it comes back at most 3 times when the page's code throws it out.
 */
export const mountHost = (onGone: () => void) => {
  removeOrphans()
  const host = first ?? createHost()
  first = null
  const { element, parts } = host
  hideFrameIn(element)
  const hold = new Hold(host, onGone)
  element.addEventListener('toggle', hold.onChange)
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
      element.removeEventListener('toggle', hold.onChange)
      element.remove()
    },
  }
}
