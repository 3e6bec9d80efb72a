import { expect, it } from 'vitest'
import { describeExcess, summarise } from '../../../../tools/sizes/summarise.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)

it('gives median, 95th percentile and maximum by nearest rank', () => {
  expect(summarise(upTo(100))).toEqual({ count: 100, median: 50, percentile95: 95, max: 100 })
  expect(summarise([7])).toEqual({ count: 1, median: 7, percentile95: 7, max: 7 })
  expect(summarise([])).toEqual({ count: 0, median: 0, percentile95: 0, max: 0 })
})

it('says of each figure that is worse than its limit what to do', () => {
  const summary = summarise(upTo(100))
  expect(describeExcess('files', summary, { median: 50, percentile95: 95 })).toEqual([])
  expect(describeExcess('files', summary, { median: 49, percentile95: 95 })).toEqual([
    'Half of all files have 50 lines or more, and 49 is the limit: split the longest by topic.',
  ])
  expect(describeExcess('files', summary, { median: 50, percentile95: 94 })).toEqual([
    'One in twenty files has 95 lines or more, and 94 is the limit: split these by topic.',
  ])
})
