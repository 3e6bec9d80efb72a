import { describe, expect, it } from 'vitest'
import { languages } from '../../../core/language/languages.ts'
import { begun, type Entry, entriesOf, folders, placeholdersOf, textsOf, unreadableIn } from '../../fixtures/locales.ts'

const english = new Map(entriesOf('en').map((entry) => [`${entry.file} ${entry.key}`, entry.message]))
const nameOf = ({ file, key }: Entry) => `${file} ${key}`
const originalOf = (entry: Entry) => english.get(nameOf(entry)) ?? ''

/** Names of the entries that a rule finds something in, with the texts, so that a failure can be mended at sight. */
const broken = (language: string, isBroken: (entry: Entry) => boolean) =>
  entriesOf(language)
    .filter(isBroken)
    .map((entry) => `${nameOf(entry)}: ${textsOf(entry.message).join(' | ')}`)

const isPlural = ({ message }: Entry) => typeof message !== 'string'

// A plural form may write its number as a word: "one more source".
const keepsPlaceholders = (entry: Entry) => {
  const wanted = [...new Set(textsOf(originalOf(entry)).flatMap(placeholdersOf))].sort()
  return textsOf(entry.message).every((text) => {
    const own = placeholdersOf(text)
    const missing = wanted.filter((name) => !own.includes(name) && !(isPlural(entry) && name === 'count'))
    return missing.length === 0 && own.every((name) => wanted.includes(name))
  })
}

const pluralForms = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()

const hasForms = (forms: string[], { message }: Entry) =>
  typeof message === 'string' || Object.keys(message).sort().join() === forms.join()

describe.each(folders)('the words in locales/%s', (language) => {
  it('are in a language that the settings offer', () => expect(languages).toContain(language))

  it('can be read', () => expect(unreadableIn(language)).toEqual([]))

  it('are of English’s files and keys, and of no others', () => {
    expect(broken(language, (entry) => !english.has(nameOf(entry)))).toEqual([])
  })

  it('are one text or plural forms where English has them', () => {
    const isPluralInEnglish = (entry: Entry) => typeof originalOf(entry) !== 'string'
    expect(broken(language, (entry) => isPlural(entry) !== isPluralInEnglish(entry))).toEqual([])
  })

  it('have every plural form that the language has, and no other', () => {
    const forms = pluralForms(language)
    expect(broken(language, (entry) => !hasForms(forms, entry))).toEqual([])
  })

  it('lose no placeholder, and have none that nothing fills', () => {
    expect(broken(language, (entry) => !keepsPlaceholders(entry))).toEqual([])
  })

  it('are there, and calm', () => {
    expect(broken(language, ({ message }) => textsOf(message).some((text) => text.trim() === ''))).toEqual([])
    expect(broken(language, ({ message }) => textsOf(message).some((text) => /[!！¡]/.test(text)))).toEqual([])
  })

  it('are set with typographic apostrophes and quotation marks', () => {
    // A sample of JSON is code.
    const isStraight = (text: string) => /['"]/.test(text.replace(/\{".*"\}/, ''))
    expect(broken(language, ({ message }) => textsOf(message).some(isStraight))).toEqual([])
  })

  it('fit where the stores and the browser show them', () => {
    const maxChars: Record<string, number> = { 'store.description': 132, 'store.name': 45 }
    const isLong = ({ key, message }: Entry) => textsOf(message).some((text) => text.length > (maxChars[key] ?? 2000))
    expect(broken(language, isLong)).toEqual([])
  })

  it.skipIf(language === 'en')('are not English still, but for names and short words', () => {
    const isEnglish = (entry: Entry) => {
      const original = textsOf(originalOf(entry))
      return textsOf(entry.message).some((text) => original.includes(text) && text.replace(/\{\w+\}/g, '').length > 25)
    }
    expect(broken(language, isEnglish)).toEqual([])
  })
})

describe('the languages of the interface', () => {
  it('have a folder each', () => {
    expect(languages.filter((language) => !folders.includes(language))).toEqual([])
  })

  // One by one: a language that has just been begun excuses no other.
  it.each(languages)('have every word of English, or are named as begun: %s', (language) => {
    // Of a file that can't be read, another test tells.
    const unread = unreadableIn(language).map((sentence) => sentence.split('/')[2]?.split(' ')[0])
    const own = new Set(entriesOf(language).map(nameOf))
    const missing = [...english.keys()].filter((name) => !own.has(name) && !unread.includes(name.split(' ')[0]))
    const advice = begun.includes(language)
      ? `locales/${language} has every word of English: take ${language} out of "begun" in tests/fixtures/locales.ts.`
      : `locales/${language} lacks texts (${missing.length}). Translate them; or, while the language is being begun, name it ` +
        'in "begun" in tests/fixtures/locales.ts: they are shown in English meanwhile.'
    expect(missing.length > 0, [advice, ...missing.slice(0, 20)].join('\n')).toBe(begun.includes(language))
  })
})
