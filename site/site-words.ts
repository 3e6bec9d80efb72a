import type { PageKey, RequestKey } from '../core/language/catalogue.ts'
import { type Catalogue, type Translate, translator } from '../core/language/translate.ts'
import type { SiteLanguage } from '../core/website/page-address.ts'
import de from './words/de.json'
import en from './words/en.json'
import es from './words/es.json'
import fr from './words/fr.json'

export type SiteKey = keyof typeof en
export type SiteT = Translate<PageKey | RequestKey | SiteKey>

const catalogues: Record<SiteLanguage, Catalogue<SiteKey>> = { en, es, fr, de }

/** The website's own words beside those of the extension's pages. */
export const siteWords = (language: SiteLanguage, messages: Catalogue<PageKey | RequestKey>): SiteT =>
  translator({ ...messages, ...catalogues[language] }, language)
