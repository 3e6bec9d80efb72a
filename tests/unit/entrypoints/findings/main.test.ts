// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'
import { neverIdle } from '../../../fixtures/never-idle.ts'

const channel = { channel: 'tiktok', url: null, threshold: 1, keys: { keys: [] }, site: null, contact: null }

it('says how old the findings are for as long as the page stays open', async () => {
  // The page listens for as long as it lives, which other tests' pages must not hear.
  for (const target of [window, document]) vi.spyOn(target, 'addEventListener').mockReturnValue(undefined)
  document.body.innerHTML = '<div id="app"></div>'
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'], now: Date.parse('2026-11-23T12:00:00Z') })
  const feed = aFeedInUse({ acceptedAt: Date.now(), issued: '2026-11-22T00:00:00Z', expires: '2026-11-25T00:00:00Z' })
  const browser = anInMemoryBrowser({ channel, stored: { local: { feed } }, languages: ['en'] })
  neverIdle()
  await import('../../../../entrypoints/findings/main.tsx')
  await browser.idle()
  const ageAt = (time: string) => {
    vi.setSystemTime(Date.parse(time))
    vi.advanceTimersByTime(60_000)
    return document.querySelector('.findings-footer')?.textContent
  }
  expect(ageAt('2026-11-23T14:59:00Z')).toBe('Signed, updated 3 hours ago')
  expect(ageAt('2026-11-26T12:00:00Z')).toBe('Possibly out of date since 25 Nov 2026')
})
