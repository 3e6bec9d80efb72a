/**
 * Remembers where the page's focus was when it came into the notice, and gives it back.
 * The notice never takes the focus by itself.
 */
export const watchFocus = ({ element, content }: { element: Element; content: Element }, signal: AbortSignal) => {
  let left: Element | null = null
  let before: Element | null = null
  // What loses the focus to another document is not told which.
  const onLeave = (event: Event) => {
    left = event.composedPath()[0] as Element
    setTimeout(() => {
      left = null
    })
  }
  document.addEventListener('focusout', onLeave, { capture: true, signal })
  content.addEventListener('focusin', () => (before = left ?? before))
  const focused = () => {
    const inside = document.activeElement === element ? content.ownerDocument.activeElement : null
    return content.contains(inside) ? inside : null
  }
  return {
    isInside: () => focused() !== null,
    /** Whether the keyboard is what the notice is used with. */
    isByKeyboard: () => focused()?.matches(':focus-visible') ?? false,
    /** Only where the user has just opened or chosen something: the notice never takes the focus on arrival. */
    enter: () => content.querySelector('section')?.focus({ preventScroll: true }),
    enterButton: () => content.querySelector('button')?.focus(),
    giveBack: () => {
      if (focused() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
  }
}
