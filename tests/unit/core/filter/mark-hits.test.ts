import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLine } from '../../../../core/filter/fold.ts'
import { markHits } from '../../../../core/filter/mark-hits.ts'
import { termsOf } from '../../../../core/filter/search.ts'

const written = (text: string, query: string) =>
  markHits(text, termsOf(query))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('')

const letters = fc.constantFrom(...'aAäÄeéßsS \n´ﬁfi-’\'"', 'e\u0301', '\u0301', '가', '😀')
const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }))

describe('marking what was found', () => {
  it.each([
    ['Oracle and oracles', 'oracle', '[Oracle] and [oracle]s'],
    ['Le café fermé', 'cafe', 'Le [café] fermé'],
    ['Le cafe\u0301 ferme\u0301', 'cafe', 'Le [cafe\u0301] ferme\u0301'],
    ['Die Straße', 'strasse', 'Die [Straße]'],
    ['Die Straße', 's', 'Die [S]tra[ß]e'],
    ['data in China', 'china data', '[data] in [China]'],
    ['staff in China', '"in china"', 'staff [in China]'],
    ['aaa', 'aa', '[aa]a'],
    ['abcd', 'abc bcd', '[abcd]'],
    ['בארה״ב', 'ארה"ב', 'ב[ארה״ב]'],
    ['data\ncentre', '"data centre"', '[data\ncentre]'],
    ['a data \n\t centre', '"data centre"', 'a [data \n\t centre]'],
    ['data\u00a0\u200b centre', '"data  centre"', '[data\u00a0\u200b centre]'],
    ['data\u2028centre', '"data centre"', '[data\u2028centre]'],
    ['data   centre', 'data centre', '[data]   [centre]'],
    ['Tik\ufeffTok', 'tiktok', '[Tik\ufeffTok]'],
    ['Daten\u00adschutz', 'datenschutz', '[Daten\u00adschutz]'],
    ['nothing of it', 'oracle', 'nothing of it'],
    ['all of it', '', 'all of it'],
  ])('marks in %j by %j: %j', (text, query, marked) => {
    expect(written(text, query)).toBe(marked)
  })

  it('changes no character of the text, whatever is searched for', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const pieces = markHits(text, termsOf(query))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('marks something exactly where a search finds a term in the text, and every hit holds one', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const terms = termsOf(query)
        const hits = markHits(text, terms).filter(({ isHit }) => isHit)
        expect(hits.length > 0).toBe(terms.some((term) => foldLine(text).includes(term)))
        for (const hit of hits) expect(terms.some((term) => foldLine(hit.text).includes(term))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
