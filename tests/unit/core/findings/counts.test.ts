import { expect, it } from 'vitest'
import { countByYear, countGroups, countReassuring, listedFindings, yearOf } from '../../../../core/findings/counts.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const inYear = (year: number, group: 'reported' | 'admitted' | 'decided' | 'said') =>
  aFinding({ date: `${year}-05`, group })

it('a withdrawn finding is listed no more', () => {
  const retracted = { date: '2026-10-02', reason: 'A mistake.' }
  const feed = aFeed({ findings: [aFinding({ id: 'a' }), aFinding({ id: 'b', retracted })] })
  expect(listedFindings(feed).map(({ id }) => id)).toEqual(['a'])
})

it('findings are counted by whether they were reported, admitted or decided; the others are not', () => {
  const findings = [inYear(2022, 'reported'), inYear(2023, 'reported'), inYear(2023, 'decided'), inYear(2023, 'said')]
  expect(countGroups(findings)).toEqual({ reported: 2, admitted: 0, decided: 1 })
})

it('years are counted without a gap, oldest first', () => {
  const findings = [inYear(2024, 'admitted'), inYear(2022, 'reported'), inYear(2022, 'decided')]
  expect(countByYear(findings)).toEqual([
    { year: 2022, reported: 1, admitted: 0, decided: 1 },
    { year: 2023, reported: 0, admitted: 0, decided: 0 },
    { year: 2024, reported: 0, admitted: 1, decided: 0 },
  ])
  expect(countByYear([])).toEqual([])
})

it('the year is that of the date, however exact it is', () => {
  expect(['2022-06-17', '2022-06'].map((date) => yearOf({ date }))).toEqual([2022, 2022])
})

it('what reassures is counted, not what is neutral', () => {
  const of = (direction: 'concern' | 'reassurance' | 'neutral') => aFinding({ direction })
  expect(countReassuring([of('concern'), of('reassurance'), of('neutral')])).toBe(1)
})
