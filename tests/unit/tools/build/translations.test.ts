import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lookUpLanguage, shortenings } from '../../../../core/language/language.ts'
import { type Language, languages } from '../../../../core/language/languages.ts'
import { mergeTranslation } from '../../../../core/language/translation.ts'
import { type PagesOfPrivateWindows, readCatalogues, translationFiles } from '../../../../tools/build/translations.ts'

const realLocales = join(import.meta.dirname, '../../../../locales')
const locales = mkdtempSync(join(tmpdir(), 'whosees-locales-'))
afterAll(() => rmSync(locales, { recursive: true }))

const write = (path: string, catalogue: object) => {
  mkdirSync(dirname(join(locales, path)), { recursive: true })
  writeFileSync(join(locales, path), JSON.stringify(catalogue))
}

write('en/popup.json', { off: 'Off', on: 'On' })
write('en/store.json', { 'store.name': 'WhoSees', 'command.open-notice': 'Open the notice' })
write('en/background.json', { 'badge.none': 'WhoSees: who can see' })
write('pt-BR/popup.json', { on: 'Sim' })
write('pt-BR/store.json', { 'command.open-notice': 'Abrir o aviso' })

const files = Object.fromEntries(
  translationFiles(locales, 'inside').map(({ path, contents }) => [path, JSON.parse(contents) as unknown]),
)

describe('the package’s files of words', () => {
  it('are one for each language but English, whose words are compiled in', () => {
    const words = Object.keys(files).filter((path) => path.startsWith('locales/'))
    expect(words.sort()).toEqual(
      languages
        .slice(1)
        .map((language) => `locales/${language}.json`)
        .sort(),
    )
  })

  it('have the values in the order of English, and none where one is missing', () => {
    expect(files['locales/pt-BR.json']).toEqual({
      background: [null],
      popup: [null, 'Sim'],
      store: [null, 'Abrir o aviso'],
    })
    expect(files['locales/de.json']).toEqual({ background: [null], popup: [null, null], store: [null, null] })
  })

  it('give the browser its own words under the names that it understands', () => {
    expect(files['_locales/pt_BR/messages.json']).toEqual({ command_open_notice: { message: 'Abrir o aviso' } })
    expect(files['_locales/en/messages.json']).toEqual({
      badge_none: { message: 'WhoSees: who can see' },
      command_open_notice: { message: 'Open the notice' },
      store_name: { message: 'WhoSees' },
    })
    expect(files['_locales/de/messages.json']).toBeUndefined()
  })
})

it('the hidden files of an open editor and of file managers are no words, whatever is in them', () => {
  write('tlh/popup.json', { on: 'HIja' })
  const hidden = ['.json', '.#popup.json', '._popup.json', '.popup.json']
  for (const name of hidden) writeFileSync(join(locales, 'tlh', name), '\0')
  expect(readCatalogues(join(locales, 'tlh'))).toEqual({ popup: { on: 'HIja' } })
})

describe('what the notice says of a private window', () => {
  const english = readCatalogues(join(realLocales, 'en'))
  const saidIn = (language: Language, pages: PagesOfPrivateWindows) => {
    const files = new Map(
      translationFiles(realLocales, pages).map(({ path, contents }) => [path, JSON.parse(contents)]),
    )
    const said =
      language === 'en'
        ? files.get('words/notice.json').notice
        : mergeTranslation(english, files.get(`locales/${language}.json`))
    return said['notice.private']
  }

  it.each(languages)('has in it where pages open, if that is outside: %s', (language) => {
    const { notice, popup } = readCatalogues(join(realLocales, language))
    const own = notice?.['notice.private']
    expect(saidIn(language, 'inside')).toBe(own)
    expect(saidIn(language, 'outside')).toBe(`${own} ${popup?.['popup.privatePages']}`)
  })
})

describe('a translator’s file', () => {
  const path = join(locales, 'other/popup.json')

  it('may have a byte order mark in front', () => {
    write('other/popup.json', {})
    writeFileSync(path, '\uFEFF{ "on": "An" }')
    expect(readCatalogues(join(locales, 'other'))).toEqual({ popup: { on: 'An' } })
  })

  it('is named where it is damaged', () => {
    write('other/popup.json', {})
    writeFileSync(path, '{ "on": "An", }')
    expect(() => readCatalogues(join(locales, 'other'))).toThrow(
      /^\S+other\/popup\.json cannot be read \(.*JSON.*\): mend it\.$/,
    )
  })
})

// The languages that Chromium comes in, and those of Firefox whose tags are others.
const browserLanguages = `af am ar bg bn ca cs da de el en-GB en-US es es-419 et fa fi fil fr gu he hi hr hu id it ja kn
  ko lt lv ml mr ms nb nl pl pt-BR pt-PT ro ru sk sl sr sv sw ta te th tr uk ur vi zh-CN zh-TW
  en-CA es-AR es-CL es-ES es-MX hi-IN ja-JP-mac nb-NO pt`.split(/\s+/)

describe('the browser’s own words', () => {
  const real = new Map(
    translationFiles(realLocales, 'inside').map(({ path, contents }) => [path.toLowerCase(), contents]),
  )
  const messagesIn = (tag: string) => real.get(`_locales/${tag.replace('-', '_').toLowerCase()}/messages.json`)

  // Chromium looks for the folder of its language, then for those of the shorter tags, then for the default's. Firefox
  // finds at least these.
  const messagesShown = (tag: string) => shortenings(tag).map(messagesIn).find(Boolean) ?? messagesIn('en')

  it('have no folder that no browser looks for', () => {
    const wanted = browserLanguages.flatMap(shortenings).map((tag) => `_locales/${tag.replace('-', '_')}/messages.json`)
    expect([...real.keys()].filter((path) => path.startsWith('_locales/') && !wanted.includes(path))).toEqual([])
  })

  it.each(browserLanguages)('are in the language that the extension speaks: %s', (tag) => {
    expect(messagesShown(tag)).toBe(messagesIn(lookUpLanguage([tag])) ?? messagesIn('en'))
  })
})
