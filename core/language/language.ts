import { type Language, type LanguageChoice, languages } from './languages.ts'

export type Direction = 'ltr' | 'rtl'

export type Interface = {
  /** BCP 47 tag of the words, for `lang`, dates and numbers. */
  language: Language
  direction: Direction
}

const rightToLeft: readonly string[] = ['ar', 'he'] satisfies Language[]

/** Tags that no language here has, with the one to give instead: the only Portuguese, and two codes that are outdated. */
const replacements: Record<string, Language> = { pt: 'pt-BR', iw: 'he', in: 'id' }

/** A tag and its shorter forms, longest first: `pt-PT`, `pt`. */
export const shortenings = (tag: string): string[] => {
  const parts = tag.toLowerCase().split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

const findExact = (tag: string): Language | undefined =>
  languages.find((language) => language.toLowerCase() === tag) ?? replacements[tag]

/**
 * The first of the wanted languages (BCP 47 tags, best first) that there are words in, by the lookup of RFC 4647,
 * section 3.4: the tag itself, then its shorter forms. English where there is none.
 */
export const lookUpLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted.flatMap(shortenings)) {
    const found = findExact(tag)
    if (found) return found
  }
  return 'en'
}

/**
 * The interface's language and direction: the one that the settings name, else the best of the browser's languages,
 * which are given best first. The pseudo-language `ar-XB` is English from right to left.
 */
export const interfaceOf = (
  { language }: { language: LanguageChoice },
  systemLanguages: readonly string[],
): Interface => {
  if (language === 'ar-XB') return { language: 'en', direction: 'rtl' }
  const chosen = language === 'system' ? lookUpLanguage(systemLanguages) : language
  return { language: chosen, direction: rightToLeft.includes(chosen) ? 'rtl' : 'ltr' }
}
