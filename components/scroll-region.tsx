import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

type ScrollRegionProps = { label: string; children: ComponentChildren }

/** Something that may be higher than its room: then it scrolls, has a name, and the keyboard can get into it. */
export const ScrollRegion = ({ label, children }: ScrollRegionProps) => {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const [box, content] = [outer.current, inner.current]
    if (!box || !content) return
    const measure = () => setScrolls(box.scrollHeight > box.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    observer.observe(content)
    measure()
    return () => observer.disconnect()
  }, [])
  const access = scrolls ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {}
  return (
    <div class="scroll-region" ref={outer} {...access}>
      <div class="scroll-region-content" ref={inner}>
        {children}
      </div>
    </div>
  )
}
