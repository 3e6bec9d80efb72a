/** Whether the browser knows that it has no network. It may have none all the same. */
export const isOffline = (): boolean => navigator.onLine === false

/** Told only while the background happens to run: it is not woken for this. */
export const onOnline = (run: () => void): void => {
  globalThis.addEventListener('online', run)
}
