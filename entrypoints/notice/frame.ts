import frameCss from './frame.css?inline'
import { onWheel } from './on-wheel.ts'
import css from './style.css?inline'

type Realm = typeof globalThis

/** A style sheet can be adopted only where its constructor comes from. */
const adopt = (realm: Realm, to: DocumentOrShadowRoot, text: string) => {
  const sheet = new realm.CSSStyleSheet()
  sheet.replaceSync(text)
  to.adoptedStyleSheets.push(sheet)
}

const addTo = (inner: Document, text: string) => adopt(inner.defaultView as Realm & Window, inner, text)

/** The document to draw in. One of the page's own, which was led there, is given nothing. */
const blankIn = ({ contentDocument: inner }: HTMLIFrameElement) => (inner?.URL === 'about:blank' ? inner : null)

const createParts = (root: ShadowRoot) => {
  const frame = document.createElement('iframe')
  // By this a later version knows what one before it has left in the page.
  frame.className = 'whosees'
  // In Firefox a service worker of the page's can lead the frame to a page of its own: nothing runs there.
  if (import.meta.env.FIREFOX) frame.sandbox.value = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox'
  const shadow = document.createElement('div')
  adopt(globalThis, root, frameCss)
  root.append(shadow, frame)
  return { frame, shadow }
}

/** What is left around the notice for the ring of what has the focus. */
const ringPx = 4

/** A page's own zoom, not that of the browser, would scale the notice, and in Firefox its frame without what is in it. */
const unzoom = (...parts: HTMLElement[]) => {
  const zoom = `${1 / document.documentElement.currentCSSZoom}`
  for (const { style } of parts) style.zoom = zoom
}

/** Cuts the frame to the notice, under which the shadow lies. */
const cropTo = (notice: HTMLElement, frame: HTMLElement, shadow: HTMLElement) => {
  const { x, y, width, height } = notice.getBoundingClientRect()
  const { shows, waits } = notice.dataset
  const [left, top, across, down] = [x - ringPx, y - ringPx, width + 2 * ringPx, height + 2 * ringPx]
  frame.style.clipPath = waits ? 'inset(50%)' : `xywh(${left}px ${top}px ${across}px ${down}px)`
  Object.assign(shadow.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  shadow.hidden = !!waits
  shadow.dataset.shows = shows
}

/**
 * A document of the notice's own, in a frame that is as large as the viewport and cut to the notice's size. A closed
 * shadow root keeps a page's scripts out, but not its search and selection, its fonts and custom properties, or its
 * listeners at the window; of a document in a frame, all of these end at the frame, and nothing in the page's window
 * leads to a frame in a closed root.
 */
export const createFrame = (root: ShadowRoot) => {
  const { frame, shadow } = createParts(root)
  // What is drawn before the frame's document is there moves to it.
  const content = document.createElement('div')
  const styles = [css]
  let observer: ResizeObserver
  let observed: Element | null

  /** Firefox loads the frame's document a moment after the frame is there. */
  const isLoaded = () => content.isConnected && content.ownerDocument === frame.contentDocument
  /** To be called when the notice has another place. It follows its size, and the window's, by itself. */
  const crop = () => {
    const notice = content.firstElementChild as HTMLElement | null
    if (!notice || !isLoaded()) return
    unzoom(frame, shadow)
    // The frame's own document is told of no safe area.
    content.style.setProperty('--safe-bottom', getComputedStyle(shadow).paddingBottom)
    cropTo(notice, frame, shadow)
    if (observed !== notice) observer.observe(notice)
    observed = notice
  }

  frame.addEventListener('load', () => {
    const inner = blankIn(frame)
    if (!inner) return
    const realm = inner.defaultView as Realm & Window
    for (const text of styles) addTo(inner, text)
    inner.body.append(content)
    inner.addEventListener('wheel', onWheel(content), { passive: false })
    realm.addEventListener('resize', crop)
    observer = new realm.ResizeObserver(crop)
  })
  const addStyle = (text: string) => {
    styles.push(text)
    if (isLoaded()) addTo(content.ownerDocument, text)
  }
  // What is drawn is to be put into `content`; `parts` is all that lies in the page's own document.
  return { frame, parts: [shadow, frame], content, isLoaded, crop, addStyle }
}
