/**
 * Remembers where the page's focus was when it came into the notice, and gives it back.
 * The notice never takes the focus by itself.
 */
export const watchFocus = (root: ShadowRoot, signal: AbortSignal) => {
  let before: Element | null = null
  root.addEventListener(
    'focusin',
    (event) => {
      const from = (event as FocusEvent).relatedTarget
      if (from instanceof Element && !root.contains(from)) before = from
    },
    { signal },
  )
  return {
    isInside: () => root.activeElement !== null,
    /** Whether the keyboard is what the notice is used with. */
    isByKeyboard: () => root.activeElement?.matches(':focus-visible') ?? false,
    /** Only where the user has just opened or chosen something: the notice never takes the focus on arrival. */
    enter: () => root.querySelector('section')?.focus({ preventScroll: true }),
    enterButton: () => root.querySelector('button')?.focus(),
    giveBack: () => {
      if (root.activeElement && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    },
  }
}
