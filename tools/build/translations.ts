// The words of the interface as files of the package, from the translators' folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replacements } from '../../core/language/language.ts'
import { type Language, languages } from '../../core/language/languages.ts'
import type { Catalogue } from '../../core/language/translate.ts'
import { type EnglishFiles, packTranslation } from '../../core/language/translation.ts'
import { withoutMark } from './without-mark.ts'

export type PackageFile = { path: string; contents: string }

/** Throws a sentence that names the file: translators write them by hand. */
const readJson = (path: string): Catalogue => {
  try {
    return JSON.parse(withoutMark(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new Error(`${path} cannot be read (${(cause as Error).message}): mend it.`, { cause })
  }
}

// Editors and file managers leave hidden files beside those that a translator saves, some with the same ending.
const isCatalogue = (name: string) => name.endsWith('.json') && !name.startsWith('.')

/** The catalogues of a folder such as `locales/de`, by file without its ending; those of a language that is not there: none. */
export const readCatalogues = (folder: string): EnglishFiles => {
  const names = existsSync(folder) ? readdirSync(folder).filter(isCatalogue) : []
  return Object.fromEntries(names.sort().map((name) => [name.replace('.json', ''), readJson(join(folder, name))]))
}

// Names of the browser's own messages have letters, digits and underscores only.
const browserName = (key: string) => key.replace(/[.-]/g, '_')

// A browser in pt-PT looks for that folder, then for pt, and then takes the default: it never comes to pt_BR by itself.
// It has no outdated codes: `iw` is `he` to it before it looks.
const isCurrent = (tag: string) => Intl.getCanonicalLocales(tag)[0] === tag
const tagsOf = (language: Language): string[] => [
  language,
  ...Object.keys(replacements).filter((tag) => replacements[tag] === language && isCurrent(tag)),
]

/**
 * What the browser shows itself: the extension's name, description and commands, and the button's title until the
 * background gives it one. Its folders have underscores. What a language lacks, the browser has from its default.
 */
const browserMessages = (language: Language, { store, background }: EnglishFiles): PackageFile[] => {
  const messages = { ...store, 'badge.none': background?.['badge.none'] }
  const named = Object.entries(messages).flatMap(([key, message]) => (message ? [[browserName(key), { message }]] : []))
  if (named.length === 0) return []
  const contents = JSON.stringify(Object.fromEntries(named))
  return tagsOf(language).map((tag) => ({ path: `_locales/${tag.replace('-', '_')}/messages.json`, contents }))
}

/** English is compiled into pages and background, but for what the background only sends on, or seldom says. */
const backgroundWords = ({ finding, notice, elsewhere }: EnglishFiles): PackageFile[] => [
  { path: 'words/notice.json', contents: JSON.stringify({ finding, notice }) },
  ...(elsewhere ? [{ path: 'words/elsewhere.json', contents: JSON.stringify({ elsewhere }) }] : []),
]

/** Files of words that one page alone says, and seldom: packaged apart, so nobody else reads them. */
const apart = ['elsewhere', 'page', 'requests']

const only = (files: EnglishFiles, isWanted: (name: string) => boolean): EnglishFiles =>
  Object.fromEntries(Object.entries(files).filter(([name]) => isWanted(name)))

/** Where an extension's own pages open when somebody asks for one from a private window: Chromium lets none into it. */
export type PagesOfPrivateWindows = 'inside' | 'outside'

/** Whoever presses "See the findings" there is told before where they will open. The popup has both sentences as well. */
const sayingOutside = (files: EnglishFiles): EnglishFiles => {
  const [own, outside] = [files.notice?.['notice.private'], files.popup?.['popup.privatePages']]
  if (!own || !outside) return files
  return { ...files, notice: { ...files.notice, 'notice.private': `${own} ${outside}` } }
}

/**
 * One file of words per language, for all of the extension: as one it compresses best, and at 20 KB it is read in no
 * time, so that most pages need none of their own. The keys are those of English, in its order, and not repeated: with
 * them the package would be larger by a third of its words.
 */
export const translationFiles = (locales: string, pages: PagesOfPrivateWindows): PackageFile[] => {
  const read = (language: Language) => {
    const files = readCatalogues(join(locales, language))
    return pages === 'outside' ? sayingOutside(files) : files
  }
  const english = read('en')
  return languages.flatMap((language) => {
    const translated = read(language)
    const own = browserMessages(language, translated)
    if (language === 'en') return [...own, ...backgroundWords(english)]
    const pack = (path: string, isWanted: (name: string) => boolean) => ({
      path,
      contents: JSON.stringify(packTranslation(only(english, isWanted), translated)),
    })
    return [
      ...own,
      pack(`locales/${language}.json`, (name) => !apart.includes(name)),
      ...apart
        .filter((name) => name in english)
        .map((name) => pack(`locales/${name}/${language}.json`, (other) => other === name)),
    ]
  })
}
