export type NearWatch = {
  /** @returns a function that stops watching this element */
  watch: (element: Element, onNear: () => void) => () => void
  stop: () => void
}

/** Runs a job for one element in each frame, oldest first, for as long as any are waiting. */
const onePerFrame = (run: (element: Element) => void) => {
  const waiting = new Set<Element>()
  let frame: number | null = null
  const request = () => {
    if (frame === null && waiting.size > 0) frame = requestAnimationFrame(runNext)
  }
  const runNext = () => {
    frame = null
    const [element] = waiting
    if (!element) return
    waiting.delete(element)
    run(element)
    request()
  }
  return {
    add: (element: Element) => {
      waiting.add(element)
      request()
    },
    remove: (element: Element) => waiting.delete(element),
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}

/**
 * Reports elements that come within a distance of the window, one in each frame: however fast somebody scrolls, no
 * frame has the work of many.
 */
export const watchNear = (distancePx: number): NearWatch => {
  const callbacks = new Map<Element, () => void>()
  const near = onePerFrame((element) => callbacks.get(element)?.())
  const report = (entries: IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) near.add(target)
      else near.remove(target)
    }
  }
  // Not before there is something to watch: a page that is made outside a browser has no window to be near to.
  let observer: IntersectionObserver | null = null
  const watching = () => {
    observer ??= new IntersectionObserver(report, { rootMargin: `${distancePx}px 0px` })
    return observer
  }
  return {
    watch: (element, onNear) => {
      callbacks.set(element, onNear)
      watching().observe(element)
      return () => {
        callbacks.delete(element)
        near.remove(element)
        observer?.unobserve(element)
      }
    },
    stop: () => {
      observer?.disconnect()
      near.stop()
    },
  }
}
