import { expect, it } from 'vitest'
import type { NoticeView } from '../../../../core/notice/notice-view.ts'
import { CardRecord } from '../../../../entrypoints/notice/card-record.ts'

const viewWith = (findings: NoticeView['findings']) => ({ findings }) as NoticeView

it('a card is reported once, and once more when it is unfolded', () => {
  const record = new CardRecord()
  const view = viewWith([])
  expect(record.has(view)).toBe(false)
  expect([false, false, true, true, false].map((isInFull) => record.add(view, isInFull))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ])
  expect(record.has({ ...view, theme: 'dark' })).toBe(true)
})

it('the card of another visit is another one, even with the same findings', () => {
  const record = new CardRecord()
  const view = viewWith([])
  record.add(view, true)
  expect(record.has(structuredClone(view))).toBe(false)
})

it('other findings are another card', () => {
  const record = new CardRecord()
  record.add(viewWith([]), true)
  expect(record.add(viewWith([]), false)).toBe(true)
})
