import { describe, expect, it } from 'vitest'
import { formatAge } from '../../../../core/language/age.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

describe('an age', () => {
  it('is told in the largest unit that is full', () => {
    expect(formatAge(minuteMs, 'en')).toBe('1 minute ago')
    expect(formatAge(59 * minuteMs, 'en')).toBe('59 minutes ago')
    expect(formatAge(2.9 * hourMs, 'en')).toBe('2 hours ago')
    expect(formatAge(36 * hourMs, 'en')).toBe('1 day ago')
    expect(formatAge(300 * hourMs, 'en')).toBe('12 days ago')
  })

  it('is now within a minute, and where the clock was set back', () => {
    expect(formatAge(59_000, 'en')).toBe('now')
    expect(formatAge(-hourMs, 'en')).toBe('now')
  })

  it('is told in the words of the language', () => {
    expect(formatAge(2 * hourMs, 'de')).toBe('vor 2 Stunden')
  })
})
