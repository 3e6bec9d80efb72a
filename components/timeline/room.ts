import { createContext, type RefObject } from 'preact'
import { useContext, useLayoutEffect, useState } from 'preact/hooks'

/**
 * On paper the picture is laid out wider than an A4 page and scaled down: it then fits below the head of the page, with
 * text just under 7 points.
 */
const paperWidth = 860

/** The width in px to draw for before any can be measured, as on a page that is made where there is no window. */
export const FirstRoom = createContext<number | null>(null)

/** The width in px that an element has inside, or that of paper for printing; null until it is known. */
export const useRoom = (box: RefObject<HTMLElement | null>, isPrinting: boolean): number | null => {
  const [width, setWidth] = useState(useContext(FirstRoom))
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth) || null)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return isPrinting ? paperWidth : width
}
