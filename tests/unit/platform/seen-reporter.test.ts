import { beforeEach, expect, it, vi } from 'vitest'
import { aFeed } from '../../fixtures/feed.ts'

const ask = vi.fn(async (_: unknown) => null)
vi.mock('../../../platform/ask.ts', () => ({ ask }))
vi.mock('../../../platform/browser.ts', () => ({ browser: {} }))
vi.mock('../../../platform/page.ts', () => ({ afterPaint: (job: () => void) => job() }))

const { seenReporter } = await import('../../../platform/seen-reporter.ts')

const inUse = {
  ...({ version: 1, origin: 'bundled', source: '', acceptedAt: null, sequence: 3, sha256: 'ab' } as const),
  ...{ issued: '2026-11-22T00:00:00Z', expires: '2027-11-22T00:00:00Z', feed: aFeed() },
}

beforeEach(() => ask.mockClear())

it('tells once of each feed that is shown, whatever else changes on the page', () => {
  const report = seenReporter()
  report(inUse, false)
  report(inUse, false)
  expect(ask.mock.calls).toEqual([[{ type: 'findings.seen' }]])
  report({ ...inUse, sequence: 4 }, false)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('tells nothing from a private window', () => {
  seenReporter()(inUse, true)
  expect(ask).not.toHaveBeenCalled()
})
