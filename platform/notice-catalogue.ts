import type { ElsewhereCatalogue, NoticeCatalogue } from '../core/language/catalogue.ts'
import { type EnglishFiles, mergeTranslation } from '../core/language/translation.ts'
import { readPackagedJson } from './bundled-files.ts'
import { readTranslation, unread } from './words.ts'

/** Reads words in a language from the package, once per worker. @param part as for `readTranslation` */
const readerOf = <Words>(name: 'notice' | 'elsewhere', part?: string) => {
  const catalogues = new Map<string, Promise<Words>>()
  const load = async (language: string): Promise<Words> => {
    let translation = unread
    try {
      const [english, read] = await Promise.all([
        readPackagedJson<EnglishFiles>(`/words/${name}.json`),
        language === 'en' ? {} : readTranslation(language, part),
      ])
      translation = read
      return mergeTranslation(english, translation) as Words
    } finally {
      // A failure is not kept: the next notice tries again.
      if (translation === unread) catalogues.delete(language)
    }
  }
  return (language: string): Promise<Words> => {
    const read = catalogues.get(language) ?? load(language)
    catalogues.set(language, read)
    return read
  }
}

/** The notice's words: the background only sends them on. */
export const readNoticeCatalogue = readerOf<NoticeCatalogue>('notice')

/** The words of what is beside the site. */
export const readElsewhereCatalogue = readerOf<ElsewhereCatalogue>('elsewhere', 'elsewhere')
