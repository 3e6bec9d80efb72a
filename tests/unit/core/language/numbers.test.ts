import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../../core/language/numbers.ts'

describe('a number', () => {
  it('is written as the language writes it', () => {
    expect(formatNumber(1234, 'en')).toBe('1,234')
    expect(formatNumber(1234, 'de')).toBe('1.234')
    expect(formatNumber(7, 'en')).toBe('7')
  })
})
