import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ledger, recordCheck } from '../../../../core/feed/ledger.ts'
import { aCheck } from '../../../fixtures/check.ts'

it('keeps the last 20 checks, newest first', () => {
  let checks = [aCheck({ at: 0 })]
  for (let at = 1; at <= 30; at++) checks = recordCheck(checks, aCheck({ at }))
  expect(checks.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => 30 - index))
})

it('keeps no more than 300 characters of what a server has a say in', () => {
  const [check] = recordCheck([], aCheck({ detail: 'x'.repeat(9000), path: `$.${'y'.repeat(9000)}` }))
  expect(check?.detail).toHaveLength(300)
  expect(check?.path).toHaveLength(300)
})

it('is read without the entries that are damaged', () => {
  const kept = aCheck({ at: 1 })
  expect(v.parse(ledger, [kept, null, 'check', { ...kept, outcome: 'lost' }, { ...kept, bytes: -1 }])).toEqual([kept])
})

it('is read no longer than it is kept', () => {
  expect(v.parse(ledger, Array(500).fill(aCheck()))).toHaveLength(20)
})
