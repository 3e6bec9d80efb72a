import { afterEach, describe, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../fixtures/in-memory-browser/packaged-files.ts'
import { noticeWords as english } from '../../fixtures/words.ts'

const words = packagedWords()

const load = async () => {
  const browser = anInMemoryBrowser({ files: words })
  const asked = () => browser.argsOf('fetch').map(([url]) => new URL(String(url)).pathname)
  return { browser, asked, ...(await import('../../../platform/notice-catalogue.ts')) }
}

afterEach(() => vi.restoreAllMocks())

describe('the words of the notice', () => {
  it('are the package’s English ones', async () => {
    const { asked, readNoticeCatalogue } = await load()
    expect(await readNoticeCatalogue('en')).toEqual(english)
    expect(asked()).toEqual(['/words/notice.json'])
  })

  it('are those of another language, and English ones where it lacks them', async () => {
    const { browser, readNoticeCatalogue } = await load()
    const [, ...rest] = JSON.parse(words['/locales/de.json'] ?? '').notice
    browser.network.serve({ '/locales/de.json': JSON.stringify({ notice: [null, ...rest] }) })
    const german = await readNoticeCatalogue('de')
    expect(Object.keys(german)).toEqual(Object.keys(english))
    expect(german['notice.label']).toBe(english['notice.label'])
    expect(german['notice.title']).toBe(rest[0])
  })

  it('are read once, however often they are asked for', async () => {
    const { asked, readNoticeCatalogue } = await load()
    await Promise.all([readNoticeCatalogue('de'), readNoticeCatalogue('de')])
    await readNoticeCatalogue('de')
    expect(asked().sort()).toEqual(['/locales/de.json', '/words/notice.json'])
  })

  it('are English where those of the language can’t be read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { browser, readNoticeCatalogue } = await load()
    browser.network.remove('/locales/de.json')
    expect(await readNoticeCatalogue('de')).toEqual(english)
  })

  it('are in the language again for the next notice where that could not be read for this one', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { browser, readNoticeCatalogue } = await load()
    browser.network.remove('/locales/de.json')
    await readNoticeCatalogue('de')
    browser.network.serve({ '/locales/de.json': words['/locales/de.json'] ?? '' })
    expect(await readNoticeCatalogue('de')).not.toEqual(english)
  })

  it('are tried again for the next notice where English could not be read for this one', async () => {
    const { browser, readNoticeCatalogue } = await load()
    browser.refuseOnce('fetch', 'The disk is busy.')
    await expect(readNoticeCatalogue('en')).rejects.toThrow('The disk is busy.')
    expect(await readNoticeCatalogue('en')).toEqual(english)
  })
})
