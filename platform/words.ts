import type { Interface } from '../core/language/language.ts'
import { type Catalogue, type Translate, translator } from '../core/language/translate.ts'
import { type EnglishFiles, type KeyOf, mergeTranslation, type Translation } from '../core/language/translation.ts'
import type { Settings } from '../core/settings/settings.ts'
import { readPackagedJson } from './bundled-files.ts'
import { interfaceFor } from './language.ts'

/** The words of a page in the language of the settings, as a catalogue and as the function that looks them up. */
export type LoadedWords<Key extends string> = Interface & { messages: Catalogue<Key>; t: Translate<Key> }

const translations = new Map<string, Promise<Translation>>()

/** What stands for a file that could not be read. */
export const unread: Translation = {}

/**
 * Another language's words, read once per page or worker. If the file can't be read, English remains until it can.
 * @param part the words of one page that are packaged apart (tools/build/translations.ts)
 */
export const readTranslation = (language: string, part?: string): Promise<Translation> => {
  const path = `/locales/${part ? `${part}/` : ''}${language}.json` as const
  const known = translations.get(path)
  if (known) return known
  const read = readPackagedJson<Translation>(path).catch((error) => {
    console.warn(`WhoSees: the words in ${language} could not be read.`, error)
    translations.delete(path)
    return unread
  })
  translations.set(path, read)
  return read
}

/**
 * Turns English words, which are compiled in, into a function that gives them in the language of the settings. English is
 * there at once.
 * @param part as for `readTranslation`
 */
export const wordsFrom = <Files extends EnglishFiles>(english: Files, part?: string) => {
  type Key = KeyOf<Files>
  const made = new Map<string, Omit<LoadedWords<Key>, keyof Interface>>()
  const make = (language: string, files: Translation[]) => {
    const messages = mergeTranslation(english, Object.assign({}, ...files))
    const words = { messages, t: translator(messages, language) }
    if (!files.includes(unread)) made.set(language, words)
    return words
  }
  return async (settings: Pick<Settings, 'language'>): Promise<LoadedWords<Key>> => {
    const { language, direction } = interfaceFor(settings)
    const read = async () => {
      if (language === 'en') return make(language, [])
      return make(language, await Promise.all([readTranslation(language), part ? readTranslation(language, part) : {}]))
    }
    return { language, direction, ...(made.get(language) ?? (await read())) }
  }
}
