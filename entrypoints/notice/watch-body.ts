/** What comes by itself is put into the body, or into a child of it that has few children; a list of videos has many. */
const fewChildren = 8
/** At most this many of the body's children are watched. */
const watchedAtMost = 40

const hasFew = (element: Element) => element === document.body || !element.children[fewChildren]

/**
 * Watches the page's body and its first children, but nothing within these.
 * @returns a function to call again later: the page may have put others there
 */
export const watchBody = (onChange: () => void, signal: AbortSignal) => {
  const isOfNote = ({ target }: MutationRecord) => hasFew(target as Element)
  const observer = new MutationObserver((records) => !document.hidden && records.some(isOfNote) && onChange())
  signal.addEventListener('abort', () => observer.disconnect())
  const watch = () => {
    // A page may take it away for a while, or have none.
    const body = document.body as HTMLElement | null
    for (const element of (body ? [body, ...body.children] : []).filter(hasFew).slice(0, watchedAtMost))
      observer.observe(element, { attributes: true, childList: true })
  }
  watch()
  return watch
}
