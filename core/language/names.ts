import { type Language, languages } from './languages.ts'

/** A language's name for itself, with a capital as at the start of a line: `Deutsch`, `Português (Brasil)`. */
export const nameOfLanguage = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

/** All languages of the interface with their own names, sorted by the rules of the language `spoken`. */
export const namedLanguages = (spoken: string): { language: Language; name: string }[] => {
  const { compare } = new Intl.Collator(spoken)
  return languages
    .map((language) => ({ language, name: nameOfLanguage(language) }))
    .sort((one, other) => compare(one.name, other.name))
}
