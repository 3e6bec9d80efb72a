import css from './style.css?inline'

/** How often a notice that the page threw out comes back, before it takes the hint. */
const returnsAtMost = 3

// What people do to a control. Only what the browser reports of real hands passes (design: "trusted events only").
const inputEvents = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'input', 'change']
const keyEvents = ['keydown', 'keyup', 'keypress']

const createHost = () => {
  const element = document.createElement('div')
  element.popover = 'manual'
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  return { element, root }
}

const refuseSynthetic = (event: Event) => {
  if (event.isTrusted) return
  event.stopImmediatePropagation()
  event.preventDefault()
}

const guard = (root: ShadowRoot) => {
  for (const type of inputEvents) root.addEventListener(type, refuseSynthetic, { capture: true })
  // The page has keyboard shortcuts of its own; keys pressed in the notice are not for it.
  for (const type of keyEvents) root.addEventListener(type, (event) => event.stopPropagation())
}

export type Host = {
  root: ShadowRoot
  element: HTMLElement
  /** In the top layer or not; the element stays in the document either way. */
  show: (isShown: boolean) => void
  remove: () => void
}

/**
 * The one element that the page can see: neutral, in the top layer, with a closed shadow root. It hangs on the root
 * element, since pages replace their body; it comes back at most 3 times when the page's code throws it out.
 */
export const mountHost = (onGone: () => void): Host => {
  const { element, root } = createHost()
  let wanted = false
  let evictions = 0

  const place = () => {
    if (element.parentNode !== document.documentElement) document.documentElement.append(element)
    if (element.matches(':popover-open') !== wanted) element.togglePopover(wanted)
  }
  const onEvicted = () => {
    const isIn = element.parentNode === document.documentElement
    if (isIn && element.matches(':popover-open') === wanted) return
    evictions += 1
    if (evictions > returnsAtMost) onGone()
    else {
      place()
      // The root element may be another one by now.
      watch()
    }
  }
  // Children of the document and of its root element only; nothing that happens inside the page is watched.
  const observer = new MutationObserver(onEvicted)
  const watch = () => {
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
  }

  guard(root)
  place()
  watch()
  element.addEventListener('toggle', onEvicted)
  return {
    root,
    element,
    show: (isShown) => {
      wanted = isShown
      place()
    },
    remove: () => {
      observer.disconnect()
      element.removeEventListener('toggle', onEvicted)
      element.remove()
    },
  }
}
