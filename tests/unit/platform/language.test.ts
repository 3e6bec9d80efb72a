import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (...languages: string[]) => {
  anInMemoryBrowser({ languages })
  return import('../../../platform/language.ts')
}

it.each([
  [['de-AT', 'fr'], 'de', 'ltr'],
  [['ar-EG'], 'ar', 'rtl'],
  [['la', 'eo', 'pl'], 'pl', 'ltr'],
  [['la'], 'en', 'ltr'],
])('is that of the browser that asks for %j, where the settings follow it', async (languages, language, direction) => {
  const { interfaceFor, systemLanguage } = await load(...languages)
  expect(interfaceFor({ language: 'system' })).toEqual({ language, direction })
  expect(systemLanguage()).toBe(language)
})

it('goes by the browser’s own language before those that it asks pages for', async () => {
  const browser = anInMemoryBrowser({ languages: ['ja', 'ko'] })
  browser.navigator.languages = ['tr', 'ko']
  const { systemLanguage } = await import('../../../platform/language.ts')
  expect(systemLanguage()).toBe('ja')
})

it('is the one that the settings name, whatever the browser’s', async () => {
  const { interfaceFor, systemLanguage } = await load('de')
  expect(interfaceFor({ language: 'he' })).toEqual({ language: 'he', direction: 'rtl' })
  expect(systemLanguage()).toBe('de')
})
