import { describe, expect, it } from 'vitest'
import { findGrowth, isAnnounced } from '../../../../tools/permissions/find-growth.ts'

const before = { asks: ['permissions: storage', 'permissions: alarms'], spares: ['content_scripts: *://a/*'] }

describe('a manifest grows', () => {
  it('when it asks for more', () => {
    const now = { ...before, asks: [...before.asks, 'permissions: tabs'] }
    expect(findGrowth(before, now)).toEqual(['permissions: tabs'])
  })

  it('when it spares less', () => {
    expect(findGrowth(before, { ...before, spares: [] })).toEqual(['content_scripts: *://a/*'])
  })

  it('but not when it asks for less, or spares more', () => {
    const now = { asks: ['permissions: storage'], spares: [...before.spares, 'content_scripts: *://b/*'] }
    expect(findGrowth(before, now)).toEqual([])
  })
})

describe('the change log', () => {
  const log = '# Changelog\n\n## 0.2.0\n\n- Asks for `tabs`, to do this.\n\n## 0.1.0\n\n- Asks for `storage`.\n'

  it('announces what its newest section names as code, whole', () => {
    expect(isAnnounced('permissions: tabs', log)).toBe(true)
    expect(isAnnounced('permissions: tab', log)).toBe(false)
  })

  it('announces nothing by what it said of an earlier release', () => {
    expect(isAnnounced('permissions: storage', log)).toBe(false)
  })
})
