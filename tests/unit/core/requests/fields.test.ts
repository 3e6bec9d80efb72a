import { describe, expect, it } from 'vitest'
import { lineOf, linesOf, maxFieldLength } from '../../../../core/requests/fields.ts'
import { formatLetterDate } from '../../../../core/requests/letter-date.ts'

describe('what is typed', () => {
  it('becomes one line without controls, at most 300 characters, and no half ones', () => {
    expect(lineOf('  a\t b\u0000\u202ec\n')).toBe('a b c')
    expect(lineOf('=cmd "x" <b>')).toBe('=cmd "x" <b>')
    expect(lineOf('😀'.repeat(200))).toHaveLength(maxFieldLength)
    expect(lineOf(`a${'😀'.repeat(200)}`).isWellFormed()).toBe(true)
  })

  it('becomes at most ten lines, none of them empty', () => {
    expect(linesOf('a\r\n\n b \rc')).toEqual(['a', 'b', 'c'])
    expect(linesOf('x\n'.repeat(20))).toHaveLength(10)
  })
})

describe('a date in a letter', () => {
  it('is written out in the letter’s language', () => {
    const dates = ['en', 'es', 'fr', 'de'].map((language) => formatLetterDate('2026-03-01', language))
    expect(dates).toEqual(['1 March 2026', '1 de marzo de 2026', '1er mars 2026', '1. März 2026'])
  })
})
