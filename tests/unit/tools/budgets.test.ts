import { expect, it } from 'vitest'
import { zipLimits } from '../../../tools/budgets.ts'

const inKib = (count: number, translated = 0) =>
  Object.values(zipLimits(count, translated)).map((bytes) => bytes / 1024)

it('lets the zips weigh 552 KB, 325 without languages, and more as the feed grows from 85 to 300 findings', () => {
  expect(inKib(85)).toEqual([552, 325])
  expect(inKib(84)).toEqual([552, 325])
  expect(inKib(95)).toEqual([559, 332])
  expect(inKib(300)).toEqual([702.5, 475.5])
  expect(inKib(1000)).toEqual(inKib(300))
})

it('brings each finding from the 86th the room that it takes, so no editor’s finding breaks a build', () => {
  // What the mean one of the editors' first 85 weighs, by gzip at its best.
  const bytesOfOne = 600
  for (let count = 85; count < 300; count++) {
    const [before, after] = [zipLimits(count, 120), zipLimits(count + 1, 120)]
    expect(after.whole - before.whole).toBeGreaterThan(bytesOfOne)
    expect(after.withoutLanguages - before.withoutLanguages).toBeGreaterThan(bytesOfOne)
  }
})

it('lets the whole zip, and no other, weigh more as findings are translated', () => {
  expect(inKib(85, 40)).toEqual([552, 325])
  expect(inKib(85, 120)).toEqual([576, 325])
  expect(inKib(85, 1000)).toEqual(inKib(85, 300))
})
