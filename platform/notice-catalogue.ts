import type { NoticeCatalogue } from '../core/language/catalogue.ts'
import { browser } from './browser.ts'

let catalogue: Promise<NoticeCatalogue> | null = null

const load = async (language: string): Promise<NoticeCatalogue> => {
  const response = await fetch(browser.runtime.getURL(`/locales/${language}/notice.json`))
  return response.json()
}

/** The notice's words, read once from the package: the background has no use for them but to send them on. */
export const readNoticeCatalogue = (language: string): Promise<NoticeCatalogue> => {
  catalogue ??= load(language).catch((error) => {
    // The next notice tries again, rather than that this one's failure is kept.
    catalogue = null
    throw error
  })
  return catalogue
}
