import { describe, expect, it } from 'vitest'
import { findInPage, isFirstInPage, leaveInPage } from '../../../platform/own-world.ts'

describe('the extension’s own world in a page', () => {
  it('keeps what one script leaves for another', () => {
    expect(findInPage('whoseesSomething')).toBeUndefined()
    leaveInPage('whoseesSomething', { css: 'a' })
    expect(findInPage('whoseesSomething')).toEqual({ css: 'a' })
  })

  it('has a script as the first of its name once, or again where it has left that it ended', () => {
    expect(['whoseesOne', 'whoseesOne', 'whoseesOther'].map(isFirstInPage)).toEqual([true, false, true])
    leaveInPage('whoseesOne', false)
    expect(isFirstInPage('whoseesOne')).toBe(true)
  })
})
