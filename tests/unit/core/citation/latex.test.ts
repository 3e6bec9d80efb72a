import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeAddress, escapeLatex } from '../../../../core/citation/latex.ts'

// Left to itself, the parser would guess which of a title's capitals to keep.
const parse = (bibtex: string) => parseBibtex(bibtex, { sentenceCase: false })

describe('plain text in LaTeX', () => {
  it.each([
    ['100% of $5 & #1_a', '100\\% of \\$5 \\& \\#1\\_a'],
    ['a~b^c', 'a\\textasciitilde{}b\\textasciicircum{}c'],
    ['{open', '\\textbraceleft{}open'],
    ['C:\\x', 'C:\\textbackslash{}x'],
    ['2019--2022', '2019-{}-2022'],
    ["'' and ---", "'{}' and -{}-{}-"],
    ['one\nline', 'one line'],
    ['Žižek’s “é”', 'Žižek’s “é”'],
  ])('%j is %j', (text, latex) => {
    expect(escapeLatex(text)).toBe(latex)
  })

  it('is read back as it was, whatever it is made of', () => {
    const signs = fc.constantFrom(...'\\{}$&#%_~^<>|"\'-@=,.!?:;()[]*/+ aZ09éß中😀')
    const titles = fc.string({ unit: signs, minLength: 1, maxLength: 30 }).map((text) => `a${text}z`)
    fc.assert(
      fc.property(titles, (title) => {
        const { entries, errors } = parse(`@misc{key,\n  title = {{${escapeLatex(title)}}},\n  year = {2022},\n}`)
        expect(errors).toEqual([])
        expect(entries[0]?.fields.title).toBe(title.replace(/\s+/g, ' '))
        expect(entries[0]?.fields.year).toBe('2022')
      }),
      { numRuns: 300 },
    )
  })
})

describe('an address in BibTeX', () => {
  it('stays as it is, but for what would end the field', () => {
    expect(escapeAddress('https://a.example/x_y?a=1&b=%24#c~d')).toBe('https://a.example/x_y?a=1&b=%24#c~d')
    expect(escapeAddress('https://a.example/{x}\\y')).toBe('https://a.example/%7Bx%7D%5Cy')
  })
})
