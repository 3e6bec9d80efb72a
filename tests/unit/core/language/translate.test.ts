import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../../core/language/dates.ts'
import { translator } from '../../../../core/language/translate.ts'

const catalogue = {
  greeting: 'Since {year}: {count} findings',
  plural: { one: '{count} finding', other: '{count} findings' },
}

describe('the translator', () => {
  it('fills in values, and writes numbers as the language does', () => {
    const t = translator(catalogue, 'de')
    expect(t('greeting', { year: '2019', count: 12345 })).toBe('Since 2019: 12.345 findings')
  })

  it('chooses the plural form by the count', () => {
    const t = translator(catalogue, 'en')
    expect([0, 1, 2].map((count) => t('plural', { count }))).toEqual(['0 findings', '1 finding', '2 findings'])
  })

  it('chooses among all the forms that the language has', () => {
    const plural = { one: '{count} wynik', few: '{count} wyniki', many: '{count} wyników', other: '{count} wyniku' }
    const t = translator({ plural }, 'pl')
    expect([1, 2, 5, 1.5].map((count) => t('plural', { count }))).toEqual([
      '1 wynik',
      '2 wyniki',
      '5 wyników',
      '1,5 wyniku',
    ])
  })

  it('takes the form for all other numbers where the right one is missing', () => {
    expect(translator(catalogue, 'pl')('plural', { count: 3 })).toBe('3 findings')
  })

  it('leaves a placeholder standing whose value is missing, rather than to lose words', () => {
    expect(translator(catalogue, 'en')('greeting', { year: '2019' })).toBe('Since 2019: {count} findings')
  })
})

describe('a date of the feed', () => {
  it.each([
    ['2022-06-17', '17 Jun 2022'],
    ['2022-06', 'Jun 2022'],
    ['2022', '2022'],
  ])('%s is written as precisely as it is known: %s', (date, expected) => expect(formatDate(date, 'en')).toBe(expected))

  it('is the same day in every time zone', () => {
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = zone
      expect(formatDate('2022-06-17', 'en')).toBe('17 Jun 2022')
    }
  })
})
