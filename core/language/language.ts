import { type Language, type LanguageChoice, languages } from './languages.ts'

export type TextDirection = 'ltr' | 'rtl'

export type Interface = {
  /** BCP 47 tag of the words, for `lang`, dates and numbers. */
  language: Language
  direction: TextDirection
}

const rightToLeft: readonly string[] = ['ar', 'he'] satisfies Language[]

/** What other tags stand for: any Portuguese is the only one there is, and two codes are outdated. */
export const replacements: Readonly<Record<string, Language>> = { pt: 'pt-BR', iw: 'he', in: 'id' }

/** The primary subtag, in lower case: of `pt-PT` it is `pt`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** A tag and its shorter forms, longest first: `pt-PT`, `pt`. */
export const shortenings = (tag: string): string[] => {
  const parts = tag.toLowerCase().split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** The tag that fits a wanted one best, by the lookup of RFC 4647, section 3.4: itself, then its shorter forms. */
export const lookUpTag = (tags: readonly string[], wanted: string): string | undefined =>
  shortenings(wanted).flatMap((form) => tags.filter((tag) => tag.toLowerCase() === form))[0]

const findExact = (tag: string): Language | undefined =>
  languages.find((language) => language.toLowerCase() === tag) ?? replacements[tag]

/**
 * The first of the wanted languages (BCP 47 tags, best first) that the interface has, by the lookup of RFC 4647,
 * section 3.4: the tag itself, then its shorter forms. English if it has none.
 */
export const lookUpLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted.flatMap(shortenings)) {
    const found = findExact(tag)
    if (found) return found
  }
  return 'en'
}

/**
 * The interface's language and direction: the language that the settings name, else the best of the system's (BCP 47
 * tags, best first). The pseudo-language `ar-XB` is English from right to left.
 */
export const interfaceOf = (
  { language }: { language: LanguageChoice },
  systemLanguages: readonly string[],
): Interface => {
  if (language === 'ar-XB') return { language: 'en', direction: 'rtl' }
  const chosen = language === 'system' ? lookUpLanguage(systemLanguages) : language
  return { language: chosen, direction: rightToLeft.includes(chosen) ? 'rtl' : 'ltr' }
}
