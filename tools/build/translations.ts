// The words of the interface as files of the package, from the translators' folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../core/language/languages.ts'
import type { Catalogue, Message } from '../../core/language/translate.ts'
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

/** What the browser shows itself: the extension's name, description and commands. Its folders have underscores. */
const browserMessages = (language: string, store: Record<string, Message>): PackageFile => ({
  path: `_locales/${language.replace('-', '_')}/messages.json`,
  contents: JSON.stringify(
    Object.fromEntries(Object.entries(store).map(([key, message]) => [browserName(key), { message }])),
  ),
})

/**
 * One file of words per language, for all of the extension: as one it compresses best, and at 20 KB it is read in no
 * time, so that pages need none of their own. The keys are those of English, in its order, and not repeated: with them
 * the package would be larger by a third of its words.
 */
export const translationFiles = (locales: string): PackageFile[] => {
  const english = readCatalogues(join(locales, 'en'))
  return languages.flatMap((language) => {
    const translated = readCatalogues(join(locales, language))
    // Where a language has none, the browser itself falls back to the manifest's default.
    const own = translated.store ? [browserMessages(language, translated.store)] : []
    if (language === 'en') return own
    return [
      ...own,
      { path: `locales/${language}.json`, contents: JSON.stringify(packTranslation(english, translated)) },
    ]
  })
}
