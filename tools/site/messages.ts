import { join } from 'node:path'
import type { NoticeCatalogue, PageKey, RequestKey } from '../../core/language/catalogue.ts'
import type { Catalogue } from '../../core/language/translate.ts'
import { type SiteLanguage, siteLanguages } from '../../core/website/page-address.ts'
import type { SiteInput } from '../../site/site-input.ts'
import { readCatalogues } from '../build/translations.ts'

const locales = join(import.meta.dirname, '../../locales')

/** What the pages never say, and their script need not load. */
const unused = ['background', 'settings', 'store', 'notice']

const catalogueOf = (language: string, isUsed: (file: string) => boolean): Catalogue => {
  const files = Object.entries(readCatalogues(join(locales, language)))
  return Object.assign({}, ...files.filter(([name]) => isUsed(name)).map(([, words]) => words))
}

/** Of certain files, the words in each language, English where one lacks any. */
const inEach = (isUsed: (file: string) => boolean): Record<SiteLanguage, Catalogue> => {
  const english = catalogueOf('en', isUsed)
  const all = siteLanguages.map((language) => [language, { ...english, ...catalogueOf(language, isUsed) }])
  return Object.fromEntries(all) as Record<SiteLanguage, Catalogue>
}

/** The words of the pages, and those of the notice, which only its picture says. */
export const readMessages = (): Pick<SiteInput, 'messages' | 'noticeMessages'> => ({
  messages: inEach((file) => !unused.includes(file)) as Record<SiteLanguage, Catalogue<PageKey | RequestKey>>,
  noticeMessages: inEach((file) => file === 'notice' || !unused.includes(file)) as Record<
    SiteLanguage,
    NoticeCatalogue
  >,
})
