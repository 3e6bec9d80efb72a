import { afterEach, describe, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const english = { popup: { title: 'Findings', off: 'Off' } }
const files = Object.fromEntries(
  ['de', 'ar', 'pl', 'fr'].map((tag) => [
    `/locales/${tag}.json`,
    JSON.stringify({ popup: [`Findings in ${tag}`, null] }),
  ]),
)

const load = async () => {
  const browser = anInMemoryBrowser({ files, languages: ['de-AT'] })
  const { wordsFrom } = await import('../../../platform/words.ts')
  return { browser, wordsFor: wordsFrom(english) }
}

afterEach(() => vi.restoreAllMocks())

describe('the words of a page', () => {
  it('are read from the package in the language of the settings, else of the browser', async () => {
    const { wordsFor } = await load()
    expect(await wordsFor({ language: 'ar' })).toMatchObject({
      ...{ language: 'ar', direction: 'rtl' },
      messages: { title: 'Findings in ar', off: 'Off' },
    })
    const { language, t } = await wordsFor({ language: 'system' })
    expect([language, t('title'), t('off')]).toEqual(['de', 'Findings in de', 'Off'])
  })

  it('wait for no file in English', async () => {
    const { browser, wordsFor } = await load()
    const { t, direction } = await wordsFor({ language: 'ar-XB' })
    expect([t('title'), direction]).toEqual(['Findings', 'rtl'])
    expect(browser.argsOf('fetch')).toEqual([])
  })

  it('are read once, however often they are asked for', async () => {
    const { browser, wordsFor } = await load()
    await Promise.all([wordsFor({ language: 'pl' }), wordsFor({ language: 'pl' })])
    await wordsFor({ language: 'pl' })
    expect(browser.argsOf('fetch')).toHaveLength(1)
  })

  it('are English where the file can’t be read, with a warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { browser, wordsFor } = await load()
    browser.network.remove('/locales/fr.json')
    const { language, t } = await wordsFor({ language: 'fr' })
    expect([language, t('title')]).toEqual(['fr', 'Findings'])
    expect(warn).toHaveBeenCalledOnce()
  })

  it('are asked for again where the file could not be read, as during an update', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { browser, wordsFor } = await load()
    browser.network.remove('/locales/fr.json')
    expect((await wordsFor({ language: 'fr' })).t('title')).toBe('Findings')
    browser.network.serve(files)
    expect((await wordsFor({ language: 'fr' })).t('title')).toBe('Findings in fr')
  })
})
