import { type Language, languages } from './languages.ts'

const nameIn = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

const named = new Map<string, string>()

/** A language's name for itself, with a capital as at the start of a line: `Deutsch`, `Português (Brasil)`. */
export const nameOfLanguage = (language: string): string => {
  // It costs a hundred times more to ask for than to keep, and each page of the website has five.
  const name = named.get(language) ?? nameIn(language)
  named.set(language, name)
  return name
}

/** All languages of the interface with their own names, sorted by the rules of the language `spoken`. */
export const namedLanguages = (spoken: string): { language: Language; name: string }[] => {
  const { compare } = new Intl.Collator(spoken)
  return languages
    .map((language) => ({ language, name: nameOfLanguage(language) }))
    .sort((one, other) => compare(one.name, other.name))
}
