import { describe, expect, it } from 'vitest'
import { continueVisit, isOngoing } from '../../../../core/reminders/visit.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const minutes = (count: number) => count * 60_000

describe('a visit', () => {
  it('goes on until half an hour after its last activity', () => {
    const visit = continueVisit(null, now)
    expect([0, minutes(30) - 1, minutes(30)].map((later) => isOngoing(visit, now + later))).toEqual([true, true, false])
  })

  it('goes on where the clock was set back by five minutes, and is over where by more', () => {
    const visit = { ...continueVisit(null, now), closed: true }
    expect(continueVisit(visit, now - minutes(5))).toEqual({ ...visit, lastActivityAt: now - minutes(5) })
    expect(continueVisit(visit, now - minutes(5) - 1)).toMatchObject({ closed: false, card: null })
  })
})
