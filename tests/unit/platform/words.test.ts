import { beforeEach, describe, expect, it, vi } from 'vitest'

const english = { popup: { title: 'Findings', off: 'Off' } }
const readPackagedJson = vi.fn()

vi.mock('../../../platform/bundled-files.ts', () => ({ readPackagedJson }))
vi.mock('../../../platform/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'de-AT' } } }))

const load = async () => {
  vi.resetModules()
  return (await import('../../../platform/words.ts')).wordsFrom(english)
}

describe('the words of a page', () => {
  beforeEach(() => {
    readPackagedJson.mockReset()
    readPackagedJson.mockImplementation(async (path) => ({ popup: [`Befunde aus ${path}`, null] }))
  })

  it('are read from the package in the language of the settings, else of the browser', async () => {
    const wordsFor = await load()
    expect(await wordsFor({ language: 'ar' })).toMatchObject({
      ...{ language: 'ar', direction: 'rtl' },
      messages: { title: 'Befunde aus /locales/ar.json', off: 'Off' },
    })
    const { language, t } = await wordsFor({ language: 'system' })
    expect([language, t('title'), t('off')]).toEqual(['de', 'Befunde aus /locales/de.json', 'Off'])
  })

  it('wait for no file in English', async () => {
    const { t, direction } = await (await load())({ language: 'ar-XB' })
    expect([t('title'), direction]).toEqual(['Findings', 'rtl'])
    expect(readPackagedJson).not.toHaveBeenCalled()
  })

  it('are read once, however often they are asked for', async () => {
    const wordsFor = await load()
    await Promise.all([wordsFor({ language: 'pl' }), wordsFor({ language: 'pl' })])
    await wordsFor({ language: 'pl' })
    expect(readPackagedJson).toHaveBeenCalledOnce()
  })

  it('are English where the file can’t be read, with a warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    readPackagedJson.mockRejectedValue(new TypeError('gone'))
    const { language, t } = await (await load())({ language: 'fr' })
    expect([language, t('title')]).toEqual(['fr', 'Findings'])
    expect(warn).toHaveBeenCalledOnce()
  })
})
