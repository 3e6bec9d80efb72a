import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { languages } from '../../../../core/language/languages.ts'
import { translationFiles } from '../../../../tools/build/translations.ts'

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
  translationFiles(locales).map(({ path, contents }) => [path, JSON.parse(contents) as unknown]),
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
