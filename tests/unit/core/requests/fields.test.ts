import { describe, expect, it } from 'vitest'
import { lineOf, linesOf } from '../../../../core/requests/fields.ts'
import { formatLetterDate } from '../../../../core/requests/letter-date.ts'

describe('what is typed', () => {
  it('becomes one line without controls and half characters', () => {
    expect(lineOf('  a\t b\u0000\u202ec\n')).toBe('a b c')
    expect(lineOf('=cmd "x" <b>')).toBe('=cmd "x" <b>')
    expect(lineOf(`a${'😀'.repeat(20)}`.slice(0, -1)).isWellFormed()).toBe(true)
  })

  it('becomes lines, none of them empty, and all that the field takes is in them', () => {
    expect(linesOf('a\r\n\n b \rc')).toEqual(['a', 'b', 'c'])
    const points = Array.from({ length: 1000 }, (_, index) => `${index % 10}`)
    expect(linesOf(points.join('\n'))).toEqual(points)
    expect(linesOf('x'.repeat(2000))).toEqual(['x'.repeat(2000)])
  })
})

describe('a date in a letter', () => {
  it('is written out in the letter’s language', () => {
    const dates = ['en', 'es', 'fr', 'de'].map((language) => formatLetterDate('2026-03-01', language))
    expect(dates).toEqual(['1 March 2026', '1 de marzo de 2026', '1er mars 2026', '1. März 2026'])
  })
})
