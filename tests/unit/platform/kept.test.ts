// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readKept } from '../../../platform/kept.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
})

const stubPage = () => {
  vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'feed', version: 1 }, {}] })
  vi.stubGlobal('caches', { keys: async () => Array.from({ length: 300 }, (_, index) => `cache-${index}`) })
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistrations: async () => [{ scope: 'https://www.tiktok.com/' }] },
  })
}

describe('what a page keeps', () => {
  it('is told by names and sizes, without a value', async () => {
    stubPage()
    // biome-ignore lint/suspicious/noDocumentCookie: pages set theirs like this
    document.cookie = 'sid=secret'
    localStorage.setItem('name', 'secret')
    const kept = await readKept()
    expect(kept).toMatchObject({
      cookies: { count: 1, names: ['sid'] },
      local: { count: 1, characters: 10 },
      session: { count: 0, characters: 0 },
      databases: { count: 2, names: ['feed', ''] },
      workers: { count: 1, names: ['https://www.tiktok.com/'] },
    })
    expect(JSON.stringify(kept)).not.toContain('secret')
  })

  it('has cookies without a name, of which nothing is told but that they are there', async () => {
    stubPage()
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('eyJhbGciOi.secret; sid=1')
    expect((await readKept()).cookies).toEqual({ count: 2, names: ['', 'sid'] })
  })

  it('has no cookies where there are none', async () => {
    stubPage()
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('')
    expect((await readKept()).cookies).toEqual({ count: 0, names: [] })
  })

  it('is told up to a bound', async () => {
    stubPage()
    const { caches } = await readKept()
    expect([caches?.count, caches?.names.length]).toEqual([300, 200])
  })

  it('is unknown, part by part, where the browser withholds it', async () => {
    stubPage()
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new DOMException('denied', 'SecurityError')) })
    vi.stubGlobal('caches', undefined)
    expect(await readKept()).toMatchObject({ databases: null, caches: null, cookies: {} })
  })
})
