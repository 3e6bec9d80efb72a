import type { NoticeCatalogue } from '../core/language/catalogue.ts'
import { mergeTranslation } from '../core/language/translation.ts'
import { readPackagedJson } from './bundled-files.ts'
import { readTranslation } from './words.ts'

const catalogues = new Map<string, Promise<NoticeCatalogue>>()

const load = async (language: string): Promise<NoticeCatalogue> => {
  const [notice, translation] = await Promise.all([
    readPackagedJson<NoticeCatalogue>('/locales/en/notice.json'),
    language === 'en' ? {} : readTranslation(language),
  ])
  return mergeTranslation({ notice }, translation)
}

/**
 * The notice's words in a language, read once per worker from the package: the background has no use for them but to
 * send them on.
 */
export const readNoticeCatalogue = (language: string): Promise<NoticeCatalogue> => {
  const known = catalogues.get(language)
  if (known) return known
  const read = load(language).catch((error) => {
    // The next notice tries again, rather than that this one's failure is kept.
    catalogues.delete(language)
    throw error
  })
  catalogues.set(language, read)
  return read
}
