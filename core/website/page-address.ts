import { addressOf } from '../feed/feed-source.ts'

/** The languages of the website, its own first; each other has a folder of its name. */
export const siteLanguages = ['en', 'es', 'fr', 'de'] as const
export type SiteLanguage = (typeof siteLanguages)[number]

/** The folder of a language on the website, from its base address: '' for its own. */
export const folderOf = (language: string): string =>
  language !== 'en' && (siteLanguages as readonly string[]).includes(language) ? `${language}/` : ''

/** The path of a finding's page, from the website's base address. */
export const pathOfFinding = (id: string, language = 'en'): string => `${folderOf(language)}finding/${id}/`

/** The address of a finding's page on the website; null where there is none. */
export const pageAddress = (site: string | null, id: string, language?: string): string | null =>
  site === null ? null : addressOf(site, pathOfFinding(id, language))
