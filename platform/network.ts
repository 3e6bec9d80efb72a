/** Whether the browser knows that it is offline; it can be offline without knowing. */
export const isOffline = (): boolean => navigator.onLine === false

/** Runs a job when the network is back, if the background happens to be running: nothing starts it for this. */
export const onOnline = (run: () => void): void => {
  globalThis.addEventListener('online', run)
}
