import { describe, expect, it } from 'vitest'
import type { Acceptance } from '../../../../core/feed/accept.ts'
import { asResult, type Download, retryAfterOf } from '../../../../core/feed/download.ts'
import { rejected } from '../../../../core/feed/errors.ts'
import { maxDetailLength, toCheck } from '../../../../core/feed/to-check.ts'
import { aCheck, aFailedCheck } from '../../../fixtures/check.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { aPointer } from '../../../fixtures/pointer.ts'

const at = aCheck().at
const pointer = aPointer() as Extract<Acceptance, { outcome: 'renewed' }>['pointer']
const failed = { ok: false, failure: 'network', status: null, retryAfter: null, readBytes: 0, durationMs: 40 } as const
const done: Download = { ok: true, bytes: new Uint8Array(600), readBytes: 600, durationMs: 40 }
const busy = (retryAfter: string | null): Download => ({ ...failed, failure: 'status', status: 503, retryAfter })
const facts = { at, isAsked: false, downloads: [done], isOffline: false }
const rejection = (one: Download): Acceptance => {
  const result = asResult(one, 'latest.json')
  return result.ok ? { outcome: 'unchanged', pointer } : { outcome: 'rejected', error: result.error }
}

describe('a check in the ledger', () => {
  it('sums up its requests', () => {
    expect(toCheck({ ...facts, result: { outcome: 'unchanged', pointer } })).toEqual(aCheck())
    const result: Acceptance = { outcome: 'accepted', pointer, feed: aFeed() }
    const check = aCheck({ outcome: 'accepted', requests: 2, bytes: 1200, durationMs: 80 })
    expect(toCheck({ ...facts, downloads: [done, done], result })).toEqual(check)
  })

  it('has the code, clause and path of a rejection', () => {
    const result: Acceptance = { outcome: 'rejected', ...rejected('FEED_MALFORMED', 'So it is.', { path: '$.items' }) }
    const error = { code: 'FEED_MALFORMED', clause: '5.8', path: '$.items', detail: 'So it is.' }
    expect(toCheck({ ...facts, result })).toMatchObject({ outcome: 'rejected', ...error })
  })

  it('is short, however long the names in the feed are', () => {
    const error = rejected('FEED_MALFORMED', 'x'.repeat(2_000_000), { path: `$.${'y'.repeat(2_000_000)}` })
    const { path, detail } = toCheck({ ...facts, result: { outcome: 'rejected', ...error } })
    expect([path?.length, detail?.length]).toEqual([maxDetailLength, maxDetailLength])
  })

  it('has what no clause foresees as INTERNAL', () => {
    const check = { outcome: 'rejected', code: 'INTERNAL', clause: null, detail: 'The disk is full.' }
    expect(toCheck({ ...facts, result: new Error('The disk is full.') })).toMatchObject(check)
  })

  it('is offline, and no failure, where the network went meanwhile', () => {
    const cutOff = { ...facts, downloads: [failed], result: rejection(failed) }
    expect(toCheck(cutOff)).toEqual(aFailedCheck())
    expect(toCheck({ ...cutOff, isOffline: true })).toEqual(aFailedCheck({ outcome: 'offline' }))
  })

  it('stays rejected for what was downloaded, network or not', () => {
    const result: Acceptance = { outcome: 'rejected', ...rejected('POINTER_EXPIRED', 'So it is.') }
    expect(toCheck({ ...facts, result, isOffline: true }).outcome).toBe('rejected')
  })
})

describe('a download that failed', () => {
  it.each<[Download, string]>([
    [failed, 'FEED_UNREACHABLE'],
    [{ ...failed, failure: 'timeout' }, 'FEED_UNREACHABLE'],
    [{ ...failed, failure: 'redirect' }, 'FEED_UNREACHABLE'],
    [{ ...failed, failure: 'too-large' }, 'FEED_TOO_LARGE'],
    [busy(null), 'FEED_UNREACHABLE'],
  ])('%j is %s', (download, code) => {
    expect(rejection(download)).toMatchObject({
      error: { code, clause: '5.1', message: expect.stringMatching(/^latest\.json /) },
    })
  })

  it('may ask for a wait, the longest of which counts', () => {
    expect(retryAfterOf([done], at)).toBe(0)
    expect(retryAfterOf([failed], at)).toBe(0)
    expect(retryAfterOf([busy('60'), busy('120'), busy('soon')], at)).toBe(120_000)
  })
})
