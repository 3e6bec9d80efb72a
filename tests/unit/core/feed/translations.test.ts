import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { actionTranslation, inLanguages } from '../../../../core/feed/translations.ts'

const translations = v.object({ translations: inLanguages(actionTranslation) })
const text = { title: 'Titel', text: 'Text' }

describe('the texts in other languages (clause 3.6)', () => {
  it('are none where the feed has none', () => {
    expect(v.parse(translations, {})).toEqual({ translations: {} })
  })

  it.each(['de', 'pt-BR', 'zh-Hant-TW', 'fil'])('are taken by their tag: %s', (tag) => {
    expect(v.parse(translations, { translations: { [tag]: text } })).toEqual({ translations: { [tag]: text } })
  })

  it.each(['DE', 'german', 'd', 'de_AT', '__proto', ''])('have no tag such as %j', (tag) => {
    expect(v.is(translations, { translations: { [tag]: text } })).toBe(false)
  })

  it('are complete, or none', () => {
    expect(v.is(translations, { translations: { de: { title: 'Titel' } } })).toBe(false)
  })
})
