import { type Box, boxAt, findCorner } from '../../core/notice/corner.ts'
import type { Position } from '../../core/reminders/options.ts'

const control = 'a[href], button, input, select, textarea, summary, video[controls], [role="button"], [role="link"]'
/** What fills more of the viewport than this is the page itself (a feed, a player), not a control to keep off. */
const pageShare = 0.2

const viewport = () => ({ width: document.documentElement.clientWidth, height: innerHeight })

const isIn = (box: Box, { x, y, width, height }: Box) =>
  x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y

/** Where the page's own controls are in the viewport. */
const findControls = (): Box[] => {
  const { width, height } = viewport()
  const screen = { x: 0, y: 0, width, height }
  const boxes = [...document.querySelectorAll(control)].map((element) => element.getBoundingClientRect())
  return boxes.filter(
    (box) => box.width * box.height > 0 && box.width * box.height < pageShare * width * height && isIn(screen, box),
  )
}

/** The corner for a notice that is on the screen: the wanted one unless another has fewer controls of the page under it. */
export const place = (wanted: Position, notice: HTMLElement, isRtl: boolean): Position => {
  const { width, height } = notice.getBoundingClientRect()
  const controls = findControls()
  const countControls = (position: Position) => {
    const box = boxAt(position, { width, height }, viewport(), isRtl)
    return controls.filter((each) => isIn(box, each)).length
  }
  return findCorner(wanted, countControls)
}
