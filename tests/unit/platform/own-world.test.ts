import { describe, expect, it } from 'vitest'
import { findInPage, leaveInPage } from '../../../platform/own-world.ts'

describe('the extension’s own world in a page', () => {
  it('keeps what one script leaves for another', () => {
    expect(findInPage('whoseesSomething')).toBeUndefined()
    leaveInPage('whoseesSomething', { css: 'a' })
    expect(findInPage('whoseesSomething')).toEqual({ css: 'a' })
  })
})
