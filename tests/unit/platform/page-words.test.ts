import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../fixtures/in-memory-browser/packaged-files.ts'
import { entriesOf } from '../../fixtures/locales.ts'

const load = async () => {
  anInMemoryBrowser({ files: packagedWords() })
  return import('../../../platform/page-words.ts')
}

const elsewhere = ['background.json', 'elsewhere.json', 'page.json', 'requests.json']

/** The words of a language, but those that only the background says, and those packaged apart. */
const wordsOf = (language: string) => entriesOf(language).filter(({ file }) => !elsewhere.includes(file))

describe('the words of the pages', () => {
  it('are all of the English ones', async () => {
    const { messages, language, direction } = await (await load()).pageWords({ language: 'en' })
    expect(Object.keys(messages).sort()).toEqual(
      wordsOf('en')
        .map(({ key }) => key)
        .sort(),
    )
    expect([language, direction]).toEqual(['en', 'ltr'])
  })

  it.each(['de', 'ar', 'ja'] as const)('are those of %s, each in its own place', async (tag) => {
    const { messages } = await (await load()).pageWords({ language: tag })
    const texts = (messages: object) => Object.fromEntries(Object.entries(messages).sort())
    expect(texts(messages)).toEqual(texts(Object.fromEntries(wordsOf(tag).map(({ key, message }) => [key, message]))))
  })

  it('are looked up by the language’s own plural forms', async () => {
    const { t } = await (await load()).pageWords({ language: 'pl' })
    const shown = [1, 2, 5].map((count) => t('findings.yearCount', { year: '', count }))
    expect(new Set(shown.map((text) => text.replace(/\d/, '')))).toHaveProperty('size', 3)
  })
})
