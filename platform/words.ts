import type { Interface } from '../core/language/language.ts'
import { type Catalogue, type Translate, translator } from '../core/language/translate.ts'
import { type EnglishFiles, type KeyOf, mergeTranslation, type Translation } from '../core/language/translation.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { readPackagedJson } from './bundled-files.ts'
import { interfaceFor } from './language.ts'

/** The words of a page in the language of the settings, as a catalogue and as the function that looks them up. */
export type Words<Key extends string> = Interface & { messages: Catalogue<Key>; t: Translate<Key> }

const translations = new Map<string, Promise<Translation>>()

/** Another language's words, read once per page or worker. A file that can't be read leaves English standing. */
export const readTranslation = (language: string): Promise<Translation> => {
  const known = translations.get(language)
  if (known) return known
  const read = readPackagedJson<Translation>(`/locales/${language}.json`).catch((error) => {
    console.warn(`WhoSees: the words in ${language} could not be read, so they are English.`, error)
    return {}
  })
  translations.set(language, read)
  return read
}

/**
 * English words, which are compiled in, made into a function that gives them in the language of the settings. English
 * waits for nothing.
 */
export const wordsFrom = <Files extends EnglishFiles>(english: Files) => {
  type Key = KeyOf<Files>
  const made = new Map<string, Omit<Words<Key>, keyof Interface>>()
  const make = (language: string, translation: Translation) => {
    const messages = mergeTranslation(english, translation)
    const words = { messages, t: translator(messages, language) }
    made.set(language, words)
    return words
  }
  return async (settings: Pick<Settings, 'language'>): Promise<Words<Key>> => {
    const { language, direction } = interfaceFor(settings)
    const read = async () => make(language, language === 'en' ? {} : await readTranslation(language))
    return { language, direction, ...(made.get(language) ?? (await read())) }
  }
}
