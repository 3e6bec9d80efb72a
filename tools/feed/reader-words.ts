import { join } from 'node:path'
import type { PageKey, PageT } from '../../core/language/catalogue.ts'
import { lookUpLanguage } from '../../core/language/language.ts'
import { type Catalogue, translator } from '../../core/language/translate.ts'
import type { Words } from '../../core/language/words.ts'
import { readCatalogues } from '../build/translations.ts'

const locales = join(import.meta.dirname, '../../locales')

const wordsIn = (language: string) => Object.assign({}, ...Object.values(readCatalogues(join(locales, language))))

/** The interface's words for what stands beside a feed's own texts, in the feed's language as far as there are any. */
export const readerWords = (feedLanguage: string): Words => {
  const language = lookUpLanguage([feedLanguage])
  const words: Record<PageKey, Catalogue[string]> = { ...wordsIn('en'), ...wordsIn(language) }
  return { t: translator(words, language) as PageT, language }
}
