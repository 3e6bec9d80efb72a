import { expect, it } from 'vitest'
import { firstDay } from '../../../../core/time/first-day.ts'

it('of a day is that day, of a month or a year its first', () => {
  expect(['2022-06-17', '2022-06', '2022'].map(firstDay)).toEqual(['2022-06-17', '2022-06-01', '2022-01-01'])
})
