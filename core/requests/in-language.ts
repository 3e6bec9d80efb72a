import { lookUpTag } from '../language/language.ts'
import type { Question, RequestPlace, Requests } from './schema.ts'
import type { Channel, Condition, LetterKind } from './vocabulary.ts'

/** The language of the texts that the others translate. */
export const ownLanguage = 'en'

/** Texts in the language asked for, or in English; `language` is the one they are in. */
export type InLanguage<Texts> = Texts & { language: string }

type Translated<Texts> = { translations: Record<string, Texts> }

/** An entry's texts in a language (a BCP 47 tag), as far as it is translated. */
export const textsIn = <Texts extends object>(
  entry: Texts & Translated<Texts>,
  language: string,
): InLanguage<Texts> => {
  const tag = lookUpTag(Object.keys(entry.translations), language)
  const translated = tag === undefined ? undefined : entry.translations[tag]
  return translated && tag ? { ...entry, ...translated, language: tag } : { ...entry, language: ownLanguage }
}

type PlaceTexts = RequestPlace['translations'][string]

export const placeIn = (
  place: RequestPlace,
  language: string,
): InLanguage<RequestPlace & Pick<PlaceTexts, 'letterName'>> =>
  textsIn<PlaceTexts>(place, language) as InLanguage<RequestPlace & Pick<PlaceTexts, 'letterName'>>

export const questionIn = (question: Question, language: string): InLanguage<Question> =>
  textsIn<Pick<Question, 'short' | 'text' | 'whyItMatters'>>(question, language) as InLanguage<Question>

/** Not all that has the form of a tag is one to browsers: of `de-12` none could write the name, or a date. */
const isTag = (tag: string): boolean => {
  try {
    return Boolean(new Intl.Locale(tag))
  } catch {
    return false
  }
}

/** The languages that letters can be written in, English first. */
export const letterLanguages = ({ wording }: Requests): string[] =>
  [ownLanguage, ...Object.keys(wording.translations)].filter(isTag)

/** The letters' language that fits the interface's best; English where there is none. */
export const letterLanguageFor = ({ wording }: Requests, language: string): string =>
  lookUpTag(Object.keys(wording.translations), language) ?? ownLanguage

type Wording = {
  paragraphs: { id: string; text: string; when: Condition | null }[]
  channels: Record<Channel, string>
  language: string
}

/** The paragraphs of a letter in a language; in English where the language has none. */
export const wordingIn = ({ wording }: Requests, kind: LetterKind, language: string): Wording => {
  const tag = lookUpTag(Object.keys(wording.translations), language)
  const translated = tag === undefined ? undefined : wording.translations[tag]
  const own = wording.letters[kind]
  if (!tag || !translated) return { paragraphs: own, channels: wording.channels, language: ownLanguage }
  const texts = translated.letters[kind]
  const paragraphs = own.map((paragraph, index) => ({ ...paragraph, text: texts[index] ?? paragraph.text }))
  return { paragraphs, channels: translated.channels, language: tag }
}
