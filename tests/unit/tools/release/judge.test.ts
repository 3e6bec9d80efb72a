import { describe, expect, it } from 'vitest'
import { describeFeed, findObstacles } from '../../../../tools/release/judge.ts'
import type { PackageFeed } from '../../../../tools/release/package-feed.ts'

const good: PackageFeed = {
  url: 'https://me.github.io/whosees/',
  keys: 2,
  threshold: 1,
  freshUntil: '2027-11-22T00:00:00Z',
}
const none: PackageFeed = { ...good, url: null, keys: 0 }
const now = Date.parse('2026-12-01')

describe('what a package is said to have', () => {
  it('is its feed, its keys, and until when what it bundles counts as fresh', () => {
    expect(describeFeed(good)).toBe(
      'its feed is https://me.github.io/whosees/ (2 keys, of which 1 must sign); its bundled findings count as fresh until 2027-11-22',
    )
    expect(describeFeed(none)).toMatch(/^no feed, so its findings are never refreshed; .* until 2027-11-22$/)
  })
})

describe('a release', () => {
  const obstacles = (feed: PackageFeed, noFeed = false) => findObstacles(feed, { noFeed, now })

  it('goes out with address and keys', () => {
    expect(obstacles(good)).toEqual([])
  })

  it('does not go out without a feed, unless that is meant', () => {
    expect(obstacles(none)).toEqual([
      expect.stringMatching(/no address for its feed.*npm run feed:setup.*add --no-feed\.$/),
      expect.stringMatching(/knows 0 keys, and 1 must sign.*npm run feed:setup/),
    ])
    expect(obstacles(none, true)).toEqual([])
  })

  it.each<[string, Partial<PackageFeed>, RegExp]>([
    ['with an address, but no key', { keys: 0 }, /knows 0 keys, and 1 must sign/],
    ['with fewer keys than must sign', { keys: 1, threshold: 2 }, /knows 1 key, and 2 must sign/],
    ['with the address of the machine that built it', { url: 'http://127.0.0.1:8787/' }, /unset WXT_FEED_URL/],
    ['with findings that are out of date', { freshUntil: '2026-11-30T00:00:00Z' }, /raise "compiled"/],
  ])('does not go out %s, whether or not a feed is wanted', (_, members, message) => {
    for (const noFeed of [false, true])
      expect(obstacles({ ...good, ...members }, noFeed)).toEqual([expect.stringMatching(message)])
  })
})
