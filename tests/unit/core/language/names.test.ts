import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/language/languages.ts'
import { namedLanguages, nameOfLanguage } from '../../../../core/language/names.ts'

describe('the names of the languages', () => {
  it.each([
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['pt-BR', 'Português (Brasil)'],
    ['id', 'Indonesia'],
    ['ja', '日本語'],
    ['he', 'עברית'],
  ])('are what each calls itself, with the capital that begins a line: %s is %s', (language, name) =>
    expect(nameOfLanguage(language)).toBe(name),
  )

  it('are all there once, whatever language is spoken', () => {
    for (const spoken of languages) {
      const named = namedLanguages(spoken)
      expect(named.map(({ language }) => language).sort()).toEqual([...languages].sort())
    }
  })

  it('stand in the order of the alphabet of the language that is spoken', () => {
    const names = namedLanguages('en').map(({ name }) => name)
    expect(names.slice(0, 5)).toEqual(['Deutsch', 'English', 'Español', 'Français', 'Indonesia'])
    expect(namedLanguages('ja')[0]?.language).not.toBe('ja')
  })
})
