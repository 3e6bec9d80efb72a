/** A request of the page: its address, and when it began, in ms after the page was opened. */
export type ResourceTiming = { address: string; at: number }

type OnTimings = (timings: ResourceTiming[], lost: number) => void

// Newer than TypeScript's own.
type Told = { droppedEntriesCount?: number }

/**
 * The browser reports requests as they end, often one at a time: reading each list at once would cost the page more.
 */
const restMs = 250

/**
 * Tells of what the page's own frame loads: what the browser still knows of, then each as it ends. `lost` counts those
 * that it had no room for. The page can empty that list, but not change this copy of `PerformanceObserver`: each world
 * has its own.
 * @returns a function that ends it
 */
export const watchResources = (onTimings: OnTimings): (() => void) => {
  let lists: PerformanceObserverEntryList[] = []
  let lost = 0
  const read = () => {
    if (lists.length === 0) return
    const entries = lists.flatMap((list) => list.getEntries())
    const dropped = lost
    lists = []
    lost = 0
    onTimings(
      entries.map(({ name, startTime }) => ({ address: name, at: startTime })),
      dropped,
    )
  }
  const told = (list: PerformanceObserverEntryList, _: unknown, { droppedEntriesCount = 0 }: Told = {}) => {
    lost += droppedEntriesCount
    if (lists.push(list) === 1) setTimeout(read, restMs)
  }
  const observer = new PerformanceObserver(told as PerformanceObserverCallback)
  observer.observe({ type: 'resource', buffered: true })
  return () => {
    observer.disconnect()
    read()
  }
}
