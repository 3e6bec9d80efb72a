import type { Point, Size } from '../../core/notice/corner.ts'
import type { Hit } from '../../core/notice/find-place.ts'
import { barAsks, covers, dialogAsks, isBackdrop, isConsentName } from '../../core/notice/question.ts'

const button = 'button, a[href], [role="button"]'
export const field = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]'
const control = `${button}, ${field}, summary, video[controls], [role="link"], [tabindex]:not([tabindex^="-"])`
/** Fields for a secret, a payment card, or something that identifies an account: no comment form has those. */
const secret = '[type="password"], [type="tel"], [type="email"], [autocomplete^="cc-"], [autocomplete$="code"]'
const dialog = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'
/** What fills more of the window than this is the page itself (a feed, a player), not a control to keep off. */
const pageShare = 0.2

export const windowSize = (): Size => ({ width: document.documentElement.clientWidth, height: innerHeight })

const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host

const parentOf = (element: Element) => element.parentElement ?? hostOf(element)

/** As `closest`, but out of shadow roots too. */
const closestTo = (element: Element | undefined, selector: string): Element | null =>
  element ? (element.closest(selector) ?? closestTo(hostOf(element), selector)) : null

const isWhole = (element: Element) => covers(element.getBoundingClientRect(), windowSize())

/** What lies on top at a point of the document or of a shadow root. */
const topAt = (root: Document | ShadowRoot, { x, y }: Point, host: Element) => {
  const isUnder = (element: Element) => element !== host && element.getRootNode() === root
  // One is found in half the time of all.
  const top = root.elementFromPoint(x, y)
  return top && isUnder(top) ? top : root.elementsFromPoint(x, y).find(isUnder)
}

/** What a click at this point would reach if the notice weren't there; open shadow roots are entered. */
const elementAt = (point: Point, host: Element): Element | undefined => {
  let found = topAt(document, point, host)
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner = topAt(root, point, host)
    if (!inner) break
    found = inner
  }
  return found
}

export const dialogAround = (element: Element | undefined) => closestTo(element, dialog)

export const isAskingDialog = (element: Element): boolean =>
  dialogAsks(isWhole(element), !!element.querySelector('video'), !!element.querySelector(secret))

const isAskingBar = (element: Element) => {
  const parts = [...(element.shadowRoot ?? element).children] as HTMLElement[]
  const has = (selector: string) => parts.some((part) => part.matches(selector) || part.querySelector(selector))
  // Style sheets in shadow roots are no words.
  const text = parts.map((part) => (part.localName === 'style' ? '' : part.innerText)).join('')
  return barAsks(isWhole(element), text, has(button), has('nav, [role="navigation"]'))
}

const asksUnder = (element: Element | undefined) => {
  const around = dialogAround(element)
  if (around && isAskingDialog(around)) return true
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (isConsentName(at.localName)) return true
    if (getComputedStyle(at).position === 'fixed') return isAskingBar(at)
  }
  return false
}

const controlUnder = (element: Element | undefined) => {
  const found = closestTo(element, control)
  const page = windowSize()
  const { width, height } = found?.getBoundingClientRect() ?? page
  return width * height < pageShare * page.width * page.height ? found : null
}

/** Whether the page asks something at a point of its middle: a dialog, or the dark backdrop of one. */
export const asksAt = (point: Point, host: Element): boolean => {
  const element = elementAt(point, host)
  const around = dialogAround(element)
  if (around) return isAskingDialog(around)
  return !!element && isWhole(element) && isBackdrop(getComputedStyle(element).backgroundColor)
}

/** Whether the page asks something at a point of its edge: a bar, or a dialog that reaches there. */
export const barAsksAt = (point: Point, host: Element): boolean => asksUnder(elementAt(point, host))

/** What the notice would hide at a point. Most points hit the same few elements, so each is looked at once. */
export const hitter = (host: Element) => {
  const known = new Map<Element | undefined, Hit>()
  return (point: Point): Hit => {
    const element = elementAt(point, host)
    const hit = known.get(element) ?? { asks: asksUnder(element), control: controlUnder(element) }
    known.set(element, hit)
    return hit
  }
}
