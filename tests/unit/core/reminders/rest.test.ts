import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../../core/reminders/decide.ts'
import { isLasting, restAfter } from '../../../../core/reminders/rest.ts'
import { beginSnooze } from '../../../../core/reminders/snooze.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const nothing = (reason: 'off' | 'snoozed' | 'closed' | 'empty' | 'not-due'): Decision => ({ form: 'nothing', reason })

describe('after a visit there is nothing to tell', () => {
  it('for three minutes where a visit goes on, whatever it shows, and where its notice was closed', () => {
    const decisions: Decision[] = [
      { form: 'card', reason: 'first' },
      { form: 'tab', reason: 'already-shown' },
      nothing('not-due'),
      nothing('closed'),
    ]
    for (const decision of decisions) expect(restAfter(decision, null, now)).toBe(180_000)
  })

  it('until something changes with reminders off, without findings, and in a private window', () => {
    expect(restAfter(nothing('off'), null, now)).toBeNull()
    expect(restAfter(nothing('empty'), null, now)).toBeNull()
    expect(restAfter({ form: 'tab', reason: 'private' }, null, now)).toBeNull()
  })

  it('until something changes with reminders off, even if a snooze would end before', () => {
    expect(restAfter(nothing('off'), beginSnooze('tomorrow', now), now)).toBeNull()
  })

  it('until a snooze is over: at its end, or when there is news', () => {
    const snooze = beginSnooze('week', now)
    expect(restAfter(nothing('snoozed'), snooze, now)).toBe(snooze.kind === 'until' && snooze.until - now)
    expect(restAfter(nothing('snoozed'), beginSnooze('news', now), now)).toBeNull()
  })
})

it('a decision lasts where no visit can make it another', () => {
  expect([nothing('off'), nothing('closed')].map(isLasting)).toEqual([true, false])
  expect(isLasting({ form: 'card', reason: 'asked' })).toBe(true)
})
