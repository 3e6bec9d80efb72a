// The words of the interface as files of the package, from the translators' folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { interfaceOf } from '../../core/language/language.ts'
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

// Right-to-left mark. Surfaces take each text's direction from its first letter (components/base.css), which is right for
// the feed's own words; a sentence of the interface that begins with a name in Latin letters would run the wrong way.
const mark = '\u200f'
const beginsWithLatin = /^[^\p{L}{]*[\p{Script=Latin}{]/u
const hasRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** A message of a right-to-left language, which says its direction where its first letter or value may tell another. */
export const withDirection = (message: Message): Message => {
  if (typeof message !== 'string')
    return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, withDirection(text) as string]))
  return beginsWithLatin.test(message) && hasRightToLeft.test(message) ? mark + message : message
}

const directed = (language: (typeof languages)[number], translated: EnglishFiles): EnglishFiles => {
  if (interfaceOf({ language }, []).direction === 'ltr') return translated
  const each = (messages: Catalogue) => Object.entries(messages).map(([key, message]) => [key, withDirection(message)])
  return Object.fromEntries(
    Object.entries(translated).map(([file, messages]) => [file, Object.fromEntries(each(messages))]),
  )
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
    const words = packTranslation(english, directed(language, translated))
    return [...own, { path: `locales/${language}.json`, contents: JSON.stringify(words) }]
  })
}
