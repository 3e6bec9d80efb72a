import { expect, it, onTestFinished, vi } from 'vitest'
import { isWritten } from '../../../core/feed/https-url.ts'
import { supplyMissing } from '../../../site/supply-missing.ts'

const own = URL.parse

it('reads addresses as the browser does where it has no URL.parse of its own, and leaves one that is there', () => {
  onTestFinished(() => void Object.assign(URL, { parse: own }))
  Reflect.deleteProperty(URL, 'parse')
  expect(() => isWritten('https://example.org/')).toThrow(TypeError)
  supplyMissing()
  expect(URL.parse).not.toBe(own)
  const addresses = ['https://example.org/', 'https://Example.org', 'none', '']
  expect(addresses.map((address) => URL.parse(address)?.href)).toEqual(addresses.map((one) => own(one)?.href))
  expect(URL.parse('a', 'https://example.org/')?.href).toBe('https://example.org/a')
  Object.assign(URL, { parse: own })
  supplyMissing()
  expect(URL.parse).toBe(own)
})

it('does what can wait in short turns where the browser cannot say when it is idle', async () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  vi.stubGlobal('cancelIdleCallback', undefined)
  supplyMissing()
  const never = vi.fn()
  cancelIdleCallback(requestIdleCallback(never))
  const left = await new Promise<number[]>((resolve) =>
    requestIdleCallback((deadline) => {
      const first = deadline.timeRemaining()
      const end = performance.now() + 20
      while (performance.now() < end);
      resolve([first, deadline.timeRemaining()])
    }),
  )
  expect(left[0]).toBeGreaterThan(1)
  expect(left[1]).toBe(0)
  expect(never).not.toHaveBeenCalled()
})
