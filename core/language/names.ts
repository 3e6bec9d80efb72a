import { type Language, languages } from './languages.ts'

/** A language's own name for itself, as a line begins: `Deutsch`, `Português (Brasil)`. */
export const nameOfLanguage = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

/** All languages of the interface with their own names, in the order of the alphabet of the one that is spoken. */
export const namedLanguages = (spoken: string): { language: Language; name: string }[] => {
  const { compare } = new Intl.Collator(spoken)
  return languages
    .map((language) => ({ language, name: nameOfLanguage(language) }))
    .sort((one, other) => compare(one.name, other.name))
}
