import { letterLanguageFor, letterLanguages, ownLanguage } from './in-language.ts'
import type { RequestPlace, Requests } from './schema.ts'

/**
 * Whether there is no letter in a place's own language: for a single country or state, the language that most people
 * there speak (CLDR). It is false for a place of several countries, which has several languages, and for one whose
 * regions name no country.
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
