import { afterEach, expect, it, vi } from 'vitest'
import { formatClock, formatTime, localDay } from '../../../../core/language/dates.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  ['America/Los_Angeles', '2026-01-09'],
  ['Europe/London', '2026-01-10'],
  ['Pacific/Kiritimati', '2026-01-10'],
])('in %s, half past six on 10 January in Greenwich is of the day %s', (zone, day) => {
  vi.stubEnv('TZ', zone)
  expect(localDay(Date.UTC(2026, 0, 10, 6, 30))).toBe(day)
})

it('a moment is told with its minute or without, in the user’s own time', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const time = Date.UTC(2026, 0, 10, 6, 30)
  expect(formatTime(time, 'de', 'day')).toBe('09.01.2026')
  expect(formatTime(time, 'de', 'minute')).toBe('09.01.2026, 22:30')
  expect(formatClock(time, 'de')).toBe('22:30')
})
