/** How long a browser may be kept busy at once, in ms, where nobody says when it is idle. */
const sliceInMs = 12

const afterAMoment = (job: IdleRequestCallback): number => {
  const begin = () => {
    const end = performance.now() + sliceInMs
    job({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) })
  }
  return Number(setTimeout(begin, 1))
}

const parse = (address: string | URL, base?: string | URL): URL | null => {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/**
 * What `components/` and `core/` ask for that some browsers of this website lack: `URL.parse` (Chromium and Firefox before
 * 126, Safari before 18) and `requestIdleCallback` (Safari). In the extension it would only take room: its browsers have it.
 */
export const supplyMissing = (): void => {
  URL.parse ??= parse
  globalThis.requestIdleCallback ??= afterAMoment
  globalThis.cancelIdleCallback ??= clearTimeout
}
