// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { canHoldNotice } from '../../../platform/can-hold-notice.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a page can hold a notice', () => {
  expect(canHoldNotice()).toBe(true)
})

it('a picture or a list of addresses can not: what is made there is no element of HTML', () => {
  vi.spyOn(document, 'createElement').mockReturnValue(document.createElementNS('', 'div') as never)
  expect(canHoldNotice()).toBe(false)
})

it('a page in a sandbox can not', () => {
  vi.stubGlobal('window', { origin: 'null' })
  expect(canHoldNotice()).toBe(false)
})
