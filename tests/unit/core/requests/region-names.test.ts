import { describe, expect, it } from 'vitest'
import { regionName, regionsOf } from '../../../../core/requests/region-names.ts'

describe('the name of a region', () => {
  it.each([
    ['AT', 'de', 'Österreich'],
    ['AT', 'en', 'Austria'],
    ['US-OR', 'en', 'Oregon'],
    ['US-OR', 'es', 'Oregón'],
    ['US-VA', 'fr', 'Virginie'],
    ['US-VA', 'de', 'Virginia'],
  ])('of %s in %s is %s', (code, language, name) => expect(regionName(code, language)).toBe(name))

  it.each(['US-TX', 'nowhere', ''])('is the code itself where there is none: %s', (code) => {
    expect(regionName(code, 'en')).toBe(code)
  })
})

describe('the regions of a place', () => {
  it('are in the order of their names, in the language’s own order', () => {
    expect(regionsOf(['SE', 'AT', 'DE'], 'de').map(({ name }) => name)).toEqual([
      'Deutschland',
      'Österreich',
      'Schweden',
    ])
    expect(regionsOf(['SE', 'AT'], 'en').map(({ code }) => code)).toEqual(['AT', 'SE'])
  })

  it('are none where the place is one region itself', () => expect(regionsOf(['GB'], 'en')).toEqual([]))
})
