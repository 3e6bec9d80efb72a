import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../../locales/en')
const texts = readdirSync(folder).flatMap((file) => {
  const catalogue = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string | object>
  return Object.entries(catalogue).flatMap(([key, message]) =>
    (typeof message === 'string' ? [message] : Object.values(message)).map((text) => ({ key, text: String(text) })),
  )
})

describe('the interface’s words', () => {
  it('are calm: no exclamation marks, no words that say more than a source does', () => {
    const loud = texts.filter(({ text }) => /!|\blie[ds]?\b|\bspy|\bthe Chinese\b(?! government)/i.test(text))
    expect(loud).toEqual([])
  })

  it('promise to stay on tiktok.com no further than is so: more can be switched on in the settings', () => {
    const site = JSON.parse(readFileSync(join(folder, '../../site/words/en.json'), 'utf8')) as Record<string, string>
    const all = [...texts, ...Object.entries(site).map(([key, text]) => ({ key, text }))]
    const promises = all.filter(({ text }) => /works on tiktok\.com only|cannot see other sites/i.test(text))
    expect(promises.map(({ key }) => key)).toContain('site.extensionOnly')
    expect(promises.filter(({ text }) => !text.includes('unless you switch on'))).toEqual([])
  })

  it('have no plural without a form for all other numbers', () => {
    for (const file of readdirSync(folder))
      for (const message of Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
        if (typeof message !== 'string') expect(message).toHaveProperty('other')
  })
})
