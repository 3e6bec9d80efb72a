import { boxAt } from '../../core/notice/corner.ts'
import type { PlaceChoice } from '../../core/notice/find-place.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import { corners } from '../../core/settings/options.ts'
import { windowSize } from './page-at.ts'

/** The places that a notice may have, in order of preference: the one asked for, the one it has, the others. */
export const placeChoices = (
  notice: HTMLElement,
  { position: wanted, direction }: NoticeView,
): [PlaceChoice, ...PlaceChoice[]] => {
  const now = notice.getBoundingClientRect()
  const { width, height } = now
  const page = windowSize()
  // On a phone it is a sheet, which has but one place. Its width has fractions where the page is zoomed, the page's none.
  if (width > page.width - 1) return [{ position: wanted, box: now }]
  const choiceAt = (position: typeof wanted): PlaceChoice => ({
    position,
    box: boxAt(position, { width, height }, page, direction === 'rtl'),
  })
  const places = new Set([wanted, notice.dataset.position as typeof wanted, ...corners])
  return [...places].map(choiceAt) as [PlaceChoice, ...PlaceChoice[]]
}
