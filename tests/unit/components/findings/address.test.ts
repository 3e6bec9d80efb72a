// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followAddress } from '../../../../components/findings/address.ts'
import { noFilter } from '../../../../core/filter/filter.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/findings.html?private#group=said')
})
afterEach(() => vi.useRealTimers())

const follow = () => followAddress(vi.fn(), vi.fn())

it('keeps what the address says of a private window, whatever the filter', () => {
  const address = follow()
  address.setFilter({ ...noFilter, group: ['decided'] })
  vi.runAllTimers()
  expect(location.href).toMatch(/\/findings\.html\?private#group=decided$/)
  address.setFilter(noFilter)
  vi.runAllTimers()
  expect(location.href).toMatch(/\/findings\.html\?private$/)
})

it('leaves that out of the links that are copied', () => {
  const address = follow()
  expect(address.ofView()).toMatch(/\/findings\.html#group=said$/)
  expect(address.ofTarget({ type: 'finding', id: 'leak' })).toMatch(/\/findings\.html#finding=leak$/)
})

it('adds nothing to the history where what is pressed is on already', () => {
  const address = follow()
  const { length } = history
  address.setFilter({ ...noFilter, group: ['said'] })
  vi.runAllTimers()
  expect(history.length).toBe(length)
  address.setFilter(noFilter)
  vi.runAllTimers()
  expect(history.length).toBe(length + 1)
})
