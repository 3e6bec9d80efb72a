import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../fixtures/in-memory-browser/packaged-files.ts'
import { entriesOf } from '../../fixtures/locales.ts'

it.each(['en', 'de', 'he'] as const)('are the popup’s and the notice’s words in %s, and no others', async (tag) => {
  anInMemoryBrowser({ files: packagedWords() })
  const { popupWords } = await import('../../../platform/popup-words.ts')
  const { messages, language } = await popupWords({ language: tag })
  const own = entriesOf(tag).filter(({ file }) => file === 'popup.json' || file === 'finding.json')
  expect(messages).toEqual(Object.fromEntries(own.map(({ key, message }) => [key, message])))
  expect(language).toBe(tag)
})
