// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { makeActions } from '../../../../components/findings/actions.ts'
import { followAddress } from '../../../../components/findings/address.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('credits a picture by the day on which it is saved, however long the page has been open', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00') })
  const address = followAddress(
    () => {},
    () => {},
  )
  const { creditOf } = makeActions({
    ...{ feed: aFeed(), sequence: 12, words: { t: words, language: 'en' }, address, site: null, isLinkLocal: true },
    ...{ onCopy: async () => true, onSave: () => {} },
  })
  vi.setSystemTime(new Date('2026-12-01T12:00:00'))
  // No line of a picture's foot ends within a date.
  const origin = 'Feed tiktok, sequence 12, compiled 22\u00a0Nov\u00a02026. Saved on 1\u00a0Dec\u00a02026.'
  expect(creditOf(noFilter)).toBe(origin)
  expect(creditOf({ ...noFilter, query: 'staff' })).toBe(`${origin} Filter: “staff”.`)
})
