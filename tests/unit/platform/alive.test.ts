import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

it('is true until the extension is updated or removed', async () => {
  const browser = anInMemoryBrowser()
  const { isExtensionAlive } = await import('../../../platform/alive.ts')
  expect(isExtensionAlive()).toBe(true)
  browser.orphan()
  expect(isExtensionAlive()).toBe(false)
})

it('is false where the browser has taken the whole of `runtime` away', async () => {
  anInMemoryBrowser({ without: ['runtime'] })
  const { isExtensionAlive } = await import('../../../platform/alive.ts')
  expect(isExtensionAlive()).toBe(false)
})
