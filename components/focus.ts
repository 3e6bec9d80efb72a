type FocusRef = (element: HTMLElement | null) => () => void

/** For `ref`: moves the focus to what a click has made appear. As it stays the same function, it does so only once. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()

const handOver =
  (selector: string): FocusRef =>
  (element) =>
  () => {
    if (!element?.contains(document.activeElement)) return
    // What takes its place is drawn with the same change, but after it has gone.
    queueMicrotask(() => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }))
  }

// A different function would tell Preact that the element has gone and come again.
const made = new Map<string, FocusRef>()

/**
 * For `ref` of something that a click removes, such as a question with its answers: if the focus was in it, another
 * element takes the focus, since the keyboard would otherwise go on from the top of the page. If the focus was
 * elsewhere, it stays there.
 * @param selector finds that element once it has been drawn
 */
export const handFocusTo = (selector: string): FocusRef => {
  const ref = made.get(selector) ?? handOver(selector)
  made.set(selector, ref)
  return ref
}

/** Finds, in a list that grows by so many items at once, the first of those that came last. */
export const firstOfLast = (items: string, atOnce: number): string =>
  `${items}:nth-last-child(-n+${atOnce}):nth-child(${atOnce}n+1)`
