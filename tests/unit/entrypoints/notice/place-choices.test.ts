// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import type { NoticeView } from '../../../../core/notice/notice-view.ts'
import { placeChoices } from '../../../../entrypoints/notice/place-choices.ts'

afterEach(() => void vi.restoreAllMocks())

const view = { position: 'bottom-end', direction: 'ltr' } as NoticeView

/** How many places a notice of this width has in a page of that. */
const placesOf = (width: number, pageWidth: number): number => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(pageWidth)
  const notice = document.createElement('div')
  notice.dataset.position = 'bottom-end'
  notice.getBoundingClientRect = () => ({ x: 0, y: 500, width, height: 300 }) as DOMRect
  return placeChoices(notice, view).length
}

it.each([
  ['as wide as its page', 390, 390],
  ['in a zoomed page, whose width is rounded up', 390.91, 391],
  ['in a zoomed page, whose width is rounded down', 568.33, 568],
])('a sheet has one place: %s', (_, width, pageWidth) => {
  expect(placesOf(width, pageWidth)).toBe(1)
})

it('a card has each corner', () => {
  expect(placesOf(360, 1280)).toBe(4)
  expect(placesOf(358, 390)).toBe(4)
})
