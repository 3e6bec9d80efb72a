/** For `ref`: moves the focus to what a click has made appear. As it stays the same function, it does so only once. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
