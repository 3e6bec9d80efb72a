import { letterLanguageFor, letterLanguages, ownLanguage } from './in-language.ts'
import type { RequestPlace, Requests } from './schema.ts'

/**
 * Whether a place's own language is none of the letters': where it is one country or state, by the language that most
 * people there speak (CLDR). Places of several countries have several languages; the feed may have some of none.
 */
export const isWithoutOwnLetter = (requests: Requests, { regions }: RequestPlace): boolean => {
  const [region = '', ...others] = regions
  if (others.length > 0 || !/^[A-Z]{2}/i.test(region)) return false
  const { language } = new Intl.Locale(`und-${region.slice(0, 2)}`).maximize()
  return !letterLanguages(requests).includes(language)
}

/** In which language a letter is offered: the interface's as far as letters have it, English where the place's is missing. */
export const offeredLanguage = (requests: Requests, place: RequestPlace, language: string): string =>
  isWithoutOwnLetter(requests, place) ? ownLanguage : letterLanguageFor(requests, language)
