import { findInPage, leaveInPage } from './own-world.ts'

const name = 'whoseesHost'
/** Under this name stands whether the page has taken away what listens at its window. */
const bareName = 'whoseesBare'

/** What an element is told when the pointer comes to it or leaves it. */
const edgeEvents = ['pointerover', 'pointerout', 'mouseover', 'mouseout']

/** To be called with the element by which the notice hangs in the page, or with null where there is none. */
export const hideFrameIn = (host: Element | null): void => leaveInPage(name, host)

/**
 * A page that opens its document anew (`document.open`) takes away every listener at its window, ours too, and may listen
 * before they are there again. Nobody who doesn't know the event's name can tell that something listens.
 */
const noteBareWindow = () => {
  const sign = `${Math.random()}`
  let isHeard = false
  addEventListener(sign, () => {
    isHeard = true
  })
  const look = () => {
    isHeard = false
    dispatchEvent(new Event(sign))
    if (!isHeard) leaveInPage(bareName, true)
  }
  new MutationObserver(look).observe(document, { childList: true })
}

/** Whether a frame can still be hidden from the page. */
export const canHideFrame = (): boolean => !findInPage(bareName)

const stop = (event: Event) => {
  if (event.target === findInPage(name)) event.stopImmediatePropagation()
}

/** By this event a page could refuse whatever is to come up. To be called before the page can listen. */
export const stopRefusal = (): void => addEventListener('beforetoggle', stop, true)

/**
 * In Firefox `originalTarget` is what an event really happened to, in closed shadow roots too. Where the pointer crosses
 * the edge of the notice's frame that is the frame itself, and so a way into its document. To be called before the page
 * can listen: then none of these events reaches it, and the frame's own document misses nothing.
 */
export const stopEdgeEvents = (): void => {
  for (const type of edgeEvents) addEventListener(type, stop, true)
  noteBareWindow()
}
