// The words of the interface as files of the package, from the translators' folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../core/language/languages.ts'
import type { Catalogue } from '../../core/language/translate.ts'
import { type EnglishFiles, packTranslation } from '../../core/language/translation.ts'

export type PackageFile = { path: string; contents: string }

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Catalogue

/** The catalogues of a folder such as `locales/de`, by file without its ending; those of a language that is not there: none. */
export const readCatalogues = (folder: string): EnglishFiles => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return Object.fromEntries(names.sort().map((name) => [name.replace('.json', ''), readJson(join(folder, name))]))
}

// Names of the browser's own messages have letters, digits and underscores only.
const browserName = (key: string) => key.replace(/[.-]/g, '_')

/**
 * What the browser shows itself: the extension's name, description and commands, and the button's title until the
 * background gives it one. Its folders have underscores. What a language lacks, the browser has from its default.
 */
const browserMessages = (language: string, { store, background }: EnglishFiles): PackageFile[] => {
  const messages = { ...store, 'badge.none': background?.['badge.none'] }
  const named = Object.entries(messages).flatMap(([key, message]) => (message ? [[browserName(key), { message }]] : []))
  const path = `_locales/${language.replace('-', '_')}/messages.json`
  return named.length === 0 ? [] : [{ path, contents: JSON.stringify(Object.fromEntries(named)) }]
}

/**
 * One file of words per language, for all of the extension: as one it compresses best, and at 20 KB it is read in no
 * time, so that pages need none of their own. The keys are those of English, in its order, and not repeated: with them
 * the package would be larger by a third of its words.
 */
export const translationFiles = (locales: string): PackageFile[] => {
  const english = readCatalogues(join(locales, 'en'))
  return languages.flatMap((language) => {
    const translated = readCatalogues(join(locales, language))
    const own = browserMessages(language, translated)
    if (language === 'en') return own
    const words = packTranslation(english, translated)
    return [...own, { path: `locales/${language}.json`, contents: JSON.stringify(words) }]
  })
}
