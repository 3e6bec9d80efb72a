import { describe, expect, it } from 'vitest'
import { describeFilter } from '../../../../core/filter/describe.ts'
import { type Filter, noFilter } from '../../../../core/filter/filter.ts'
import { words } from '../../../fixtures/words.ts'

describe('a filter in words', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, ''],
    [{ group: ['reported', 'admitted'], region: ['US'] }, 'Reported and Acknowledged · United States'],
    [{ kind: ['law'], standing: ['pending'], direction: ['reassurance'] }, 'Law · Pending · Reassures'],
    [{ from: 2022 }, 'from 2022'],
    [{ to: 2024 }, 'up to 2024'],
    [{ from: 2022, to: 2024 }, '2022 to 2024'],
    [{ from: 2022, to: 2022 }, '2022'],
    [{ query: ' data centre ' }, '“data centre”'],
  ])('%j', (filter, text) => {
    expect(describeFilter({ ...noFilter, ...filter }, { t: words, language: 'en' })).toBe(text)
  })
})
