import { describe, expect, it } from 'vitest'
import { meets, spanOf, spanOfPeriod } from '../../../../core/timeline/span.ts'

const iso = ({ from, to }: { from: Date; to: Date }) => [from, to].map((date) => date.toISOString().slice(0, 10))

describe('the stretch of time that a feed date stands for', () => {
  it('is the whole day, month or year, in UTC', () => {
    expect(iso(spanOf('2024-02-29'))).toEqual(['2024-02-29', '2024-03-01'])
    expect(iso(spanOf('2023-02'))).toEqual(['2023-02-01', '2023-03-01'])
    expect(iso(spanOf('2023'))).toEqual(['2023-01-01', '2024-01-01'])
  })

  it('lasts as a period from the start of the first to the end of the last date', () => {
    expect(iso(spanOfPeriod({ from: '2021-09', to: '2022-01' }))).toEqual(['2021-09-01', '2022-02-01'])
    expect(iso(spanOfPeriod({ from: '2025-01-18', to: '2025-01-21' }))).toEqual(['2025-01-18', '2025-01-22'])
  })

  it('meets another only where they share some time', () => {
    expect(meets(spanOf('2023-02'), spanOf('2023-02-28'))).toBe(true)
    expect(meets(spanOf('2023-02'), spanOf('2023-03-01'))).toBe(false)
  })
})
