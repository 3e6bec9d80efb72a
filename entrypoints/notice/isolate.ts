// Only trusted events pass: what the browser reports of a real person.
const refuseSynthetic = (event: Event) => {
  if (event.isTrusted) return
  event.stopImmediatePropagation()
  event.preventDefault()
}

const stop = (event: Event) => event.stopPropagation()

/** Events without an `on…` attribute, or with one only where the browser has found a touch screen. */
const others = 'focusin focusout touchstart touchmove touchend touchcancel'.split(' ')

/** The types of all events that the browser knows of an element. */
const eventTypes = (element: Element) => {
  const types = new Set(others)
  for (const name in element) if (name.startsWith('on')) types.add(name.slice(2))
  return types
}

/** The wheel scrolls the card, wherever over it, and never the page; also where the page has cancelled it on its way. */
const onWheel = (root: ShadowRoot) => (event: WheelEvent) => {
  // The browser's own zoom.
  if (event.ctrlKey) return
  const region = root.querySelector('.scroll-region')
  const scrolls = region && region.scrollHeight > region.clientHeight
  if (scrolls && !event.defaultPrevented && region.contains(event.target as Node)) return
  event.preventDefault()
  region?.scrollBy(event.deltaX, event.deltaY)
}

/**
 * Keeps what happens in the notice inside it. The page can still see that something happens to the host, through
 * capturing listeners on the window or the document. Those run first, and could be forestalled only by listeners of our
 * own on every page from its start. Ours would have to stop the event for the notice, too, and redo its work by
 * position, which a click by a screen reader does not have.
 */
export const isolate = (root: ShadowRoot): void => {
  for (const type of eventTypes(root.host)) {
    root.addEventListener(type, refuseSynthetic, { capture: true, passive: type.startsWith('touch') })
    root.addEventListener(type, stop, { passive: true })
  }
  root.addEventListener('wheel', onWheel(root) as EventListener, { passive: false })
}
