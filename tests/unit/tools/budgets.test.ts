import { expect, it } from 'vitest'
import { zipLimits } from '../../../tools/budgets.ts'

const inKib = (count: number, translated = 0) =>
  Object.values(zipLimits(count, translated)).map((bytes) => bytes / 1024)

it('lets the zips weigh 559 KB, 331 without languages, and more as the feed grows from 100 to 300 findings', () => {
  expect(inKib(85)).toEqual([559, 331])
  expect(inKib(100)).toEqual([559, 331])
  expect(inKib(200)).toEqual([619, 391])
  expect(inKib(300)).toEqual([679, 451])
  expect(inKib(1000)).toEqual(inKib(300))
})

it('lets the whole zip, and no other, weigh more as findings are translated', () => {
  expect(inKib(85, 40)).toEqual([559, 331])
  expect(inKib(85, 120)).toEqual([583, 331])
  expect(inKib(85, 1000)).toEqual(inKib(85, 300))
})
