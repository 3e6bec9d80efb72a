import { describe, expect, it } from 'vitest'
import { offeredParts, reachStateOf, withPart } from '../../../../core/services/reach.ts'
import { aFeed } from '../../../fixtures/feed.ts'

const capcut = { ...aFeed().services[0], id: 'capcut', name: 'CapCut', optional: true } as ReturnType<
  typeof aFeed
>['services'][number]

describe('what is switched on beside the site', () => {
  it('is switched on and off one by one, and never twice', () => {
    expect(withPart([], 'capcut', true)).toEqual(['capcut'])
    expect(withPart(['capcut', 'elsewhere'], 'capcut', true)).toEqual(['elsewhere', 'capcut'])
    expect(withPart(['capcut', 'elsewhere'], 'capcut', false)).toEqual(['elsewhere'])
  })

  it('has an effect where the browser grants access, by itself or with all sites', () => {
    expect(reachStateOf('capcut', [], ['*://*.capcut.com/*'])).toBe('off')
    expect(reachStateOf('capcut', ['capcut'], ['*://*.capcut.com/*'])).toBe('on')
    expect(reachStateOf('capcut', ['capcut'], ['https://*/*'])).toBe('on')
    expect(reachStateOf('capcut', ['capcut'], ['*://*.tiktok.com/*'])).toBe('withheld')
    expect(reachStateOf('elsewhere', ['elsewhere'], ['*://*.capcut.com/*'])).toBe('withheld')
  })

  it('is offered for the feed’s optional services by their names, and for all other sites', () => {
    expect(offeredParts(aFeed(), [])).toEqual([{ part: 'elsewhere', service: null }])
    expect(offeredParts(aFeed({ services: [capcut] }), [])).toEqual([
      { part: 'capcut', service: 'CapCut' },
      { part: 'elsewhere', service: null },
    ])
    expect(offeredParts(aFeed({ services: [{ ...capcut, optional: false }] }), [])).toHaveLength(1)
  })

  it('can be switched off where another feed knows the service no more', () => {
    expect(offeredParts(aFeed(), ['capcut'])).toContainEqual({ part: 'capcut', service: 'capcut' })
  })
})
