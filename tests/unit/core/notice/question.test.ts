import { describe, expect, it } from 'vitest'
import { barAsks, covers, dialogAsks, isBackdrop, isConsentName } from '../../../../core/notice/question.ts'

describe('the window', () => {
  const page = { width: 1280, height: 800 }

  it('is covered in both directions, a scrollbar aside', () => {
    expect(covers({ width: 1265, height: 800 }, page)).toBe(true)
    expect(covers({ width: 1280, height: 400 }, page)).toBe(false)
    expect(covers({ width: 400, height: 800 }, page)).toBe(false)
    expect(covers({ width: 0.95 * page.width, height: 0.95 * page.height }, page)).toBe(true)
    expect(covers({ width: 0.95 * page.width - 1, height: page.height }, page)).toBe(false)
    expect(covers({ width: page.width, height: 0.95 * page.height - 1 }, page)).toBe(false)
  })
})

describe('a dialog of the page', () => {
  it('is the site itself when it covers the window and holds a video', () => {
    expect(dialogAsks(true, true, false)).toBe(false)
  })

  it('asks something when it is smaller, without a video, or about a password', () => {
    expect(dialogAsks(false, true, false)).toBe(true)
    expect(dialogAsks(true, false, false)).toBe(true)
    expect(dialogAsks(true, true, true)).toBe(true)
  })
})

describe('a bar over the page', () => {
  const words = 'Allow the use of cookies on this browser? Decline optional cookies Allow all'

  it('asks when it has sentences and a button', () => {
    expect(barAsks(false, words, true, false)).toBe(true)
    expect(barAsks(false, words, false, false)).toBe(false)
    expect([60, 59].map((length) => barAsks(false, 'a'.repeat(length), true, false))).toEqual([true, false])
  })

  it('does not when it is one of the page’s own: of icons, of links, or as large as the page', () => {
    expect(barAsks(false, 'Home Friends Inbox Profile', true, false)).toBe(false)
    expect(barAsks(false, words, true, true)).toBe(false)
    expect(barAsks(true, words, true, false)).toBe(false)
  })

  it('is known by the name of its element', () => {
    expect(isConsentName('tiktok-cookie-banner')).toBe(true)
    expect(isConsentName('consent-box')).toBe(true)
    expect(isConsentName('my-site-cookie')).toBe(true)
    expect(isConsentName('cookie')).toBe(false)
    expect(isConsentName('video-player')).toBe(false)
  })
})

describe('the backdrop of a question', () => {
  it.each(['rgba(0, 0, 0, 0.5)', 'rgba(0,0,0,.25)', 'color(srgb 0 0 0 / 0.6)'])('is %s', (background) =>
    expect(isBackdrop(background)).toBe(true),
  )

  it.each(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)', 'color(srgb 0.1 0.2 0.3)', 'rgba(0, 0, 0, 0.5), none'])(
    'is not %s',
    (background) => expect(isBackdrop(background)).toBe(false),
  )
})
