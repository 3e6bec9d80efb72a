import { primaryOf } from '../language/language.ts'
import { type InLanguage, placeIn } from './in-language.ts'
import { regionName } from './region-names.ts'
import type { RequestPlace } from './schema.ts'

/**
 * A place's name for the page: as the feed has it in this language; else, where the place is one country, as the browser
 * has it; else in English.
 */
export const placeLabel = (place: RequestPlace, language: string): InLanguage<{ label: string }> => {
  const { label, language: written } = placeIn(place, language)
  const [country, ...others] = place.regions
  const isNamed = primaryOf(written) === primaryOf(language)
  if (isNamed || !country || country.length !== 2 || others.length > 0) return { label, language: written }
  return { label: regionName(country, language), language }
}
