// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { FullQuotation } from '../../../../components/timeline/full-quotation.tsx'
import type { Assurance } from '../../../../core/feed/schema.ts'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { draw } from '../../../fixtures/draw.ts'
import { aFeed, anAssurance } from '../../../fixtures/feed.ts'
import { words as t } from '../../../fixtures/words.ts'

const inGerman = (members: Partial<Assurance>) => {
  const [shown] = feedIn(aFeed({ assurances: [anAssurance(members)] }), 'de').assurances
  return draw(<FullQuotation of={shown as Assurance} t={t} />)
}
const german = { paraphrase: 'Niemand hat Zugriff.', who: 'Jemand', where: 'Anhörung' }

describe('what the company said, with room for all of it', () => {
  it('is its own words in quotation marks, and a paraphrase without', () => {
    expect(draw(<FullQuotation of={anAssurance({ words: 'no access' })} t={t} />).textContent).toBe('“no access”')
    const told = anAssurance({ words: null, paraphrase: 'Nobody has access.' })
    expect(draw(<FullQuotation of={told} t={t} />).textContent).toBe('Nobody has access.')
  })

  it('is a translation followed by the original, in its language', () => {
    const root = inGerman({ words: 'no access', translations: { de: { ...german, words: 'kein Zugriff' } } })
    expect(root.textContent).toBe('“kein Zugriff” (in the original: “no access”)')
    expect(root.querySelector('[lang=en]')?.textContent).toBe('no access')
  })

  it('names the language of words that are not translated', () => {
    expect(inGerman({ words: 'no access' }).querySelector('[lang=en]')?.textContent).toContain('no access')
  })
})
