export type NearWatch = {
  /** Gives a function that ends the watching of this element. */
  watch: (element: Element, onNear: () => void) => () => void
  stop: () => void
}

/**
 * Tells of elements that come within a distance of the window, one in each frame: however fast somebody scrolls, no
 * frame has the work of many.
 */
export const watchNear = (distancePx: number): NearWatch => {
  const callbacks = new Map<Element, () => void>()
  const near = new Set<Element>()
  let frame: number | null = null
  const ask = () => {
    if (frame === null && near.size > 0) frame = requestAnimationFrame(tellNext)
  }
  const tellNext = () => {
    frame = null
    const [element] = near
    if (!element) return
    near.delete(element)
    callbacks.get(element)?.()
    ask()
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target)
        else near.delete(target)
      }
      ask()
    },
    { rootMargin: `${distancePx}px 0px` },
  )
  return {
    watch: (element, onNear) => {
      callbacks.set(element, onNear)
      observer.observe(element)
      return () => {
        callbacks.delete(element)
        near.delete(element)
        observer.unobserve(element)
      }
    },
    stop: () => {
      observer.disconnect()
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}
