import { describe, expect, it } from 'vitest'
import { interfaceOf, lookUpLanguage, lookUpTag, primaryOf } from '../../../../core/language/language.ts'
import { languages } from '../../../../core/language/languages.ts'

describe('the language of the interface', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['DE-at'], 'de'],
    [['pt-BR'], 'pt-BR'],
    [['pt-br'], 'pt-BR'],
    [['pt'], 'pt-BR'],
    [['pt-PT'], 'pt-BR'],
    [['he-IL'], 'he'],
    [['iw'], 'he'],
    [['in-ID'], 'id'],
    [['zh'], 'en'],
    [['zh-Hant-TW', 'zh'], 'en'],
    [['es-419'], 'es'],
    [['hi-Latn-IN'], 'hi'],
  ])('is for a browser that speaks %s: %s', (wanted, expected) => expect(lookUpLanguage(wanted)).toBe(expected))

  it('is the first that there are words in, of several', () => {
    expect(lookUpLanguage(['zh-CN', 'ko-KR', 'fr'])).toBe('ko')
    expect(lookUpLanguage(['en-US', 'fr'])).toBe('en')
  })

  it('is English where the browser has none, or names it in a way that nobody can read', () => {
    expect([[], [''], ['-'], ['deutsch'], ['*']].map(lookUpLanguage)).toEqual(['en', 'en', 'en', 'en', 'en'])
  })

  it('is the one of the settings, whatever the browser speaks', () => {
    expect(interfaceOf({ language: 'ja' }, ['de'])).toEqual({ language: 'ja', direction: 'ltr' })
    expect(interfaceOf({ language: 'en' }, ['ar'])).toEqual({ language: 'en', direction: 'ltr' })
  })

  it('follows the browser where the settings say so, with its direction', () => {
    expect(interfaceOf({ language: 'system' }, ['ar-EG', 'en'])).toEqual({ language: 'ar', direction: 'rtl' })
    expect(interfaceOf({ language: 'system' }, ['tlh'])).toEqual({ language: 'en', direction: 'ltr' })
  })

  it('runs from right to left in Arabic, Hebrew and the pseudo-language, and in no other', () => {
    const directions = languages.filter((language) => interfaceOf({ language }, []).direction === 'rtl')
    expect(directions).toEqual(['ar', 'he'])
    expect(interfaceOf({ language: 'ar-XB' }, ['de'])).toEqual({ language: 'en', direction: 'rtl' })
  })
})

describe('the tag that fits a language best', () => {
  const tags = ['fr', 'de', 'DE-at', 'pt-BR']

  it.each([
    ['de', 'de'],
    ['de-AT', 'DE-at'],
    ['de-CH-1996', 'de'],
    ['PT-br', 'pt-BR'],
    ['pt', undefined],
    ['', undefined],
  ])('for %s is %s', (wanted, expected) => expect(lookUpTag(tags, wanted)).toBe(expected))
})

it('a tag begins with its primary subtag, in whatever case', () => {
  expect(['de', 'pt-PT', 'ZH-Hant-TW', ''].map(primaryOf)).toEqual(['de', 'pt', 'zh', ''])
})
