import { scaleUtc } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { tickFormat } from '../../../../components/timeline/words.ts'
import { spanOfPeriod } from '../../../../core/timeline/span.ts'
import { ticksOf } from '../../../../core/timeline/ticks.ts'

const labels = (from: string, to: string, width: number, letter = 7) => {
  const range = spanOfPeriod({ from, to })
  const scale = scaleUtc([range.from, range.to], [0, width])
  const measure = (text: string) => text.length * letter
  return ticksOf({ scale, range, plot: { x1: 0, x2: width }, measure, format: tickFormat('en') })
}

describe('the ticks of the axis', () => {
  it('are the years of a decade, and fewer of them where it is narrow', () => {
    expect(labels('2017-08', '2026-11', 1100).map(({ label }) => label)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(labels('2017-08', '2026-11', 360).map(({ label }) => label)).toEqual([
      '2018',
      '2020',
      '2022',
      '2024',
      '2026',
    ])
  })

  it('are the months of a year, with its number in place of January', () => {
    const ticks = labels('2023-01', '2023-12', 1100)
    expect(ticks.map(({ label }) => label).slice(0, 3)).toEqual(['2023', 'Feb', 'Mar'])
    expect(ticks.map(({ isYear }) => isYear).slice(0, 2)).toEqual([true, false])
  })

  it('are fewer where their words are wide, and never nearer than is calm', () => {
    const inYear = (width: number, letter: number) =>
      labels('2023-01', '2023-12', width, letter).map(({ label }) => label)
    expect(inYear(1100, 30)).toEqual(['2023', 'Apr', 'Jul', 'Oct'])
    expect(inYear(1100, 20)).toHaveLength(12)
    expect(inYear(1100, 21)).toHaveLength(4)
    expect([inYear(820, 1).length, inYear(600, 1).length]).toEqual([12, 4])
  })

  it('mark the years among quarters and half years', () => {
    const ticks = labels('2022-07', '2024-06', 600)
    expect(ticks.map(({ label, isYear }) => `${label}${isYear ? ' *' : ''}`)).toEqual([
      'Jul',
      'Oct',
      '2023 *',
      'Apr',
      'Jul',
      'Oct',
      '2024 *',
      'Apr',
    ])
  })

  it('name the year once where none begins in view', () => {
    expect(
      labels('2023-03', '2023-08', 700)
        .map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['Mar 2023', 'Apr'])
  })

  it('are weeks or days within a month', () => {
    expect(labels('2023-03', '2023-03', 400).map(({ label }) => label)[0]).toBe('6 Mar')
  })

  it('have no label that would leave the plot', () => {
    const ticks = labels('2017-08', '2026-02', 1100)
    expect(ticks.at(-1)).toMatchObject({ label: '' })
  })
})
