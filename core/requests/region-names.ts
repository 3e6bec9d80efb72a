import { intlTag } from '../language/dates.ts'

/** States, which `Intl` has no names for: in English, and in the languages that write them otherwise. */
const states: Record<string, Record<string, string>> = {
  'US-OR': { en: 'Oregon', es: 'Oregón' },
  'US-VA': { en: 'Virginia', fr: 'Virginie' },
}

/** The name of a country (`AT`) or state (`US-OR`) in a language; the code where it has none. */
export const regionName = (code: string, language: string): string => {
  const state = states[code]
  if (state) return state[language] ?? state.en ?? code
  try {
    return new Intl.DisplayNames(intlTag(language), { type: 'region' }).of(code) ?? code
  } catch {
    // Not the code of a region, but the feed may have it.
    return code
  }
}

/** The regions of a place that one can name, by their names' order; none where the place is one region itself. */
export const regionsOf = (codes: readonly string[], language: string): { code: string; name: string }[] =>
  codes.length < 2
    ? []
    : codes
        .map((code) => ({ code, name: regionName(code, language) }))
        .sort((a, b) => a.name.localeCompare(b.name, language))
