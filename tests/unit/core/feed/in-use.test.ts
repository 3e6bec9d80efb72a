import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { bundledInUse, chooseFeed, feedInUse } from '../../../../core/feed/in-use.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { aFeedInUse, aTrustedPointer } from '../../../fixtures/in-use.ts'

const elsewhere = 'https://example.org/feed/'
const bundled = (sequence = 7, sha256 = 'cd'.repeat(32)) =>
  bundledInUse(aTrustedPointer({ sequence, file: { sha256 } }), aFeed())

describe('the newer of bundled and stored feed (clause 6.5)', () => {
  it('is the bundled one where nothing is stored', () => {
    expect(chooseFeed(null, bundled(), '')).toEqual(bundled())
  })

  it('is the stored one of the same sequence, which is signed', () => {
    expect(chooseFeed(aFeedInUse({ sequence: 7 }), bundled(7), '').origin).toBe('fetched')
  })

  it('is the bundled one of a higher sequence, which an update of the extension brought', () => {
    expect(chooseFeed(aFeedInUse({ sequence: 7 }), bundled(8), '').origin).toBe('bundled')
  })

  it('is the package’s own where a bundled one was stored that is another', () => {
    const stored = bundled(7, 'ab'.repeat(32))
    expect(chooseFeed(stored, bundled(7), '')).toEqual(bundled(7))
    expect(chooseFeed(stored, stored, '')).toBe(stored)
  })

  it('is marked where another version of the extension stored it, which may have left out what this one reads', () => {
    const stored = aFeedInUse({ sequence: 7 })
    expect(chooseFeed(stored, bundled(7), '', true)).toEqual({ ...stored, isFromOtherVersion: true })
    expect(chooseFeed(structuredClone(bundled(7)), bundled(7), '', true)).toEqual(bundled(7))
  })

  it('is the stored one of another source whatever its sequence: the release’s says nothing of it', () => {
    const stored = aFeedInUse({ source: elsewhere, sequence: 2 })
    expect(chooseFeed(stored, bundled(8), elsewhere)).toBe(stored)
  })

  it('is never one from a source that is not in force any more', () => {
    expect(chooseFeed(aFeedInUse({ source: elsewhere, sequence: 9 }), bundled(), '').origin).toBe('bundled')
    expect(chooseFeed(aFeedInUse({ sequence: 9 }), bundled(), elsewhere).origin).toBe('bundled')
  })
})

it('is read back as it was stored, and as an earlier version stored it', () => {
  expect(v.parse(feedInUse, JSON.parse(JSON.stringify(aFeedInUse())))).toEqual(aFeedInUse())
  const { source: _, acceptedAt: __, ...earlier } = aFeedInUse()
  expect(v.parse(feedInUse, earlier)).toMatchObject({ source: '', acceptedAt: null })
})
