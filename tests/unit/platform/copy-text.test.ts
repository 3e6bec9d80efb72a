import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { copyText } from '../../../platform/copy-text.ts'

const warn = vi.spyOn(console, 'warn')

beforeEach(() => void warn.mockReset().mockImplementation(() => {}))
afterEach(() => void vi.unstubAllGlobals())

it('puts the text on the clipboard, and says so', async () => {
  const writeText = vi.fn(async () => {})
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('a, “b”\n')).toBe(true)
  expect(writeText).toHaveBeenCalledExactlyOnceWith('a, “b”\n')
  expect(warn).not.toHaveBeenCalled()
})

it.each([
  ['is refused', { clipboard: { writeText: async () => Promise.reject(new DOMException('No.', 'NotAllowedError')) } }],
  ['is not there', {}],
])('says that it did not where the clipboard %s, and why on the console', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator)
  expect(await copyText('text')).toBe(false)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('did not allow'), expect.any(Error))
})
