import type { NoticeCatalogue } from '../core/language/catalogue.ts'
import { type EnglishFiles, mergeTranslation } from '../core/language/translation.ts'
import { readPackagedJson } from './bundled-files.ts'
import { readTranslation } from './words.ts'

const catalogues = new Map<string, Promise<NoticeCatalogue>>()

const load = async (language: string): Promise<NoticeCatalogue> => {
  const [english, translation] = await Promise.all([
    readPackagedJson<EnglishFiles>('/words/notice.json'),
    language === 'en' ? {} : readTranslation(language),
  ])
  return mergeTranslation(english, translation) as NoticeCatalogue
}

/**
 * The notice's words in a language, read from the package once per worker: the background only sends them on.
 */
export const readNoticeCatalogue = (language: string): Promise<NoticeCatalogue> => {
  const known = catalogues.get(language)
  if (known) return known
  const read = load(language).catch((error) => {
    // A failure is not kept: the next notice tries again.
    catalogues.delete(language)
    throw error
  })
  catalogues.set(language, read)
  return read
}
