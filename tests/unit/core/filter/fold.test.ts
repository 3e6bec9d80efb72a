import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCharacter } from '../../../../core/filter/fold.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...'éÉßẞıİΣςσﬁŉçñ’“–가か\u0301\u3099'), fc.string({ unit: 'binary', maxLength: 1 })),
})

describe('folding', () => {
  it.each([
    ['Café', 'cafe'],
    ['CAFÉ', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Straße', 'STRASSE'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['ＴｉｋＴｏｋ', 'tiktok'],
    ['łódź', 'lodz'],
    ['Đà Nẵng', 'da nang'],
    ['SØRENSEN', 'sorensen'],
    ['œuvre', 'oeuvre'],
    ['TikTok’s “data”', 'tiktok\'s "data"'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['Daten\u00adschutz', 'Datenschutz'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\ufeffTik\u2060Tok\u200b', '\u2067TikTok\u2069'],
    ['עצמאית־למחצה', 'עצמאית-למחצה'],
    ['ארה״ב', 'ארה"ב'],
    ['ג׳ורג׳', "ג'ורג'"],
  ])('finds %s by %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('keeps what are letters of their own apart', () => {
    expect(fold('के')).not.toBe(fold('का'))
    expect(fold('が')).not.toBe(fold('か'))
  })

  it('keeps the punctuation of Hebrew apart, which lies among its points', () => {
    expect(['\u05c0', '\u05c3', '\u05c6'].map(fold)).toEqual(['\u05c0', '\u05c3', '\u05c6'])
  })

  it('changes nothing the second time, whatever the character', () => {
    const changed: string[] = []
    for (let code = 0; code < 0x20000; code += 1) {
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('folds a text as its characters one by one', () => {
    const oneByOne = (text: string) => [...text].map(foldCharacter).join('')
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneByOne(text)).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })
})
