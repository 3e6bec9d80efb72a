import { type Box, boxAt, findCorner } from '../../core/notice/corner.ts'
import type { Position } from '../../core/reminders/options.ts'

const control =
  'a[href], button, input, select, textarea, summary, video[controls], [role="button"], [role="link"], [role="tab"]'
const pointsAcross = 5
const pointsDown = 5
/** What fills more of the viewport than this is the page itself (a feed, a player), not a control to keep off. */
const pageShare = 0.3

const viewport = () => ({ width: document.documentElement.clientWidth, height: innerHeight })

const isControl = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  return width * height < pageShare * innerWidth * innerHeight
}

/** The page's own controls under a box of the viewport, found on a grid of points. */
const countControls = (box: Box, host: Element): number => {
  const found = new Set<Element>()
  for (let across = 0; across < pointsAcross; across += 1)
    for (let down = 0; down < pointsDown; down += 1) {
      const x = box.x + ((across + 0.5) * box.width) / pointsAcross
      const y = box.y + ((down + 0.5) * box.height) / pointsDown
      const under = document.elementsFromPoint(x, y).find((element) => element !== host)
      const hit = under?.closest(control)
      if (hit && isControl(hit)) found.add(hit)
    }
  return found.size
}

/** The corner for a notice that is on the screen: the wanted one unless something clickable of the page lies there. */
export const place = (wanted: Position, notice: HTMLElement, host: Element, isRtl: boolean): Position => {
  const { width, height } = notice.getBoundingClientRect()
  return findCorner(wanted, (position) => countControls(boxAt(position, { width, height }, viewport(), isRtl), host))
}
