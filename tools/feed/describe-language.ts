import { primaryOf } from '../../core/language/language.ts'
import { languages } from '../../core/language/languages.ts'
import { findNearest } from './advice/nearest.ts'

const namesOf = (tag: string): string[] =>
  ['en', tag].map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag)

/** The tag that was most likely meant: of a language's name, or of a tag in another case or for another country. */
const meantBy = (name: string, known: readonly string[]): string | undefined => {
  const lower = name.toLowerCase().replaceAll('_', '-')
  return (
    known.find((tag) => tag.toLowerCase() === lower) ??
    known.find((tag) => primaryOf(tag) === primaryOf(lower)) ??
    known.find((tag) => findNearest(name, namesOf(tag)) !== undefined && name.length > 3)
  )
}

/**
 * Why nobody would ever read a translation under that name; `null` if somebody would. Translations are for the languages
 * of the interface, by their BCP 47 tags.
 */
export const describeLanguage = (name: string, ofFeed: string): string | null => {
  if (name === ofFeed) return `The feed is written in ${ofFeed}: it needs no translation into that.`
  const known = languages.filter((tag) => tag !== ofFeed)
  if (known.some((tag) => tag === name)) return null
  const meant = meantBy(name, known)
  const advice = meant ? `Did you mean ${meant}?` : `There are ${known.join(', ')}.`
  return `WhoSees shows nothing in a language by the tag ${name}. ${advice}`
}
