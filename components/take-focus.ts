/** For `ref`: what has just appeared because of a click takes the focus. One function, so that it does so only once. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
