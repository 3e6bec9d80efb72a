/** The languages of the interface, as BCP 47 tags; the words of each are in `locales/<tag>`. */
export const languages = [
  'en',
  'es',
  'fr',
  'de',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'tr',
  'ja',
  'ko',
  'id',
  'vi',
  'hi',
  'ar',
  'he',
] as const

export type Language = (typeof languages)[number]

/**
 * The languages that the settings can name. `ar-XB` is the usual name of a pseudo-language: English words laid out
 * from right to left, for translators and tests. It is accepted but not offered.
 */
export const languageChoices = ['system', ...languages, 'ar-XB'] as const

export type LanguageChoice = (typeof languageChoices)[number]
