/** @returns a function for what of the page had the focus before it came into the notice, if that is there still */
const watchBefore = (content: Element, isInFrame: () => boolean, signal: AbortSignal) => {
  let left: Element | null = null
  let before: Element | null = null
  // What loses the focus to another document is not told which.
  const onLeave = (event: Event) => {
    left = event.composedPath()[0] as Element
    setTimeout(() => {
      left = null
    })
  }
  // Whoever has gone on in the page by themselves is not led back.
  const onReturn = () => {
    if (!isInFrame()) before = null
  }
  document.addEventListener('focusout', onLeave, { capture: true, signal })
  addEventListener('focus', onReturn, { signal })
  content.addEventListener('focusin', () => (before = left ?? before))
  return () => (before instanceof HTMLElement && before.isConnected ? before : null)
}

/**
 * Remembers where the page's focus was when it came into the notice, and gives it back.
 * The notice never takes the focus by itself.
 */
export const watchFocus = (
  { element, frame, content }: { element: Element; frame: HTMLElement; content: Element },
  signal: AbortSignal,
) => {
  /** Also where nothing in it has the focus, since what was clicked is there no more. */
  const isInFrame = () => document.activeElement === element
  const before = watchBefore(content, isInFrame, signal)
  const focused = () => {
    const inside = isInFrame() ? content.ownerDocument.activeElement : null
    return content.contains(inside) ? inside : null
  }
  return {
    isInside: () => focused() !== null,
    /** Whether the keyboard is what the notice is used with. */
    isByKeyboard: () => focused()?.matches(':focus-visible') ?? false,
    /** Only where the user has just opened or chosen something: the notice never takes the focus on arrival. */
    enter: () => content.querySelector('section')?.focus({ preventScroll: true }),
    enterButton: () => content.querySelector('button')?.focus(),
    /** In a frame that is hidden or empty, where Chromium leaves it, keys would be lost. */
    giveBack: () => {
      if (!isInFrame()) return
      before()?.focus({ preventScroll: true })
      // Nothing of the page had it, or that takes it no more.
      if (isInFrame()) frame.blur()
    },
  }
}
