/** A request of the page: its address, and when it began, in ms after the page was opened. */
export type ResourceTiming = { address: string; at: number }

type OnTimings = (timings: ResourceTiming[], lost: number) => void

// Newer than TypeScript's own.
type Told = { droppedEntriesCount?: number }

/**
 * Tells of what the page's own frame loads: what the browser still knows of, then each as it ends. `lost` counts those
 * that it had no room for. The page can empty that list, but not change this copy of `PerformanceObserver`: each world
 * has its own.
 * @returns a function that ends it
 */
export const watchResources = (onTimings: OnTimings): (() => void) => {
  const told = (list: PerformanceObserverEntryList, _: unknown, { droppedEntriesCount = 0 }: Told = {}) => {
    const timings = list.getEntries().map(({ name, startTime }) => ({ address: name, at: startTime }))
    onTimings(timings, droppedEntriesCount)
  }
  const observer = new PerformanceObserver(told as PerformanceObserverCallback)
  observer.observe({ type: 'resource', buffered: true })
  return () => observer.disconnect()
}
