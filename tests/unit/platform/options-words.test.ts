import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../fixtures/in-memory-browser/packaged-files.ts'
import { entriesOf } from '../../fixtures/locales.ts'

const load = async () => {
  anInMemoryBrowser({ files: packagedWords() })
  return import('../../../platform/options-words.ts')
}

const wordsIn = (language: string, names: string[]) =>
  Object.fromEntries(
    entriesOf(language)
      .filter(({ file }) => names.includes(file))
      .map(({ key, message }) => [key, message]),
  )

it.each(['en', 'de', 'ar', 'ja'] as const)(
  'the words of the settings page are those of all pages and of what is beside the site, in %s',
  async (language) => {
    const { messages } = await (await load()).optionsWords({ language })
    expect(messages).toMatchObject(wordsIn(language, ['settings.json', 'popup.json', 'elsewhere.json']))
  },
)
