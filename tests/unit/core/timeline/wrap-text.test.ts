import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateTextWidth } from '../../../../core/timeline/text-width.ts'
import { piecesOf, wrapText } from '../../../../core/timeline/wrap-text.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const measure = (text: string) => text.length
const wrap = (text: string, maxWidth: number, more: { maxLines?: number; indent?: number; close?: string } = {}) =>
  wrapText(piecesOf(text, segmenter), { maxWidth, maxLines: 2, indent: 0, measure, ...more })?.lines ?? null

describe('a text in lines', () => {
  it('breaks between words, into lines of about the same length', () => {
    expect(wrap('strict controls on employee access', 33)).toEqual(['strict controls on', 'employee access'])
    expect(wrap('one line', 20)).toEqual(['one line'])
  })

  it('is cut with an ellipsis, never within a word nor after a comma', () => {
    expect(wrap('US court upholds the law, again and again', 14)).toEqual(['US court', 'upholds the…'])
    expect(wrap('the law, again', 9, { maxLines: 1 })).toEqual(['the law…'])
  })

  it('closes a quotation even where it is cut', () => {
    expect(wrap('“We have a team that handles access', 16, { close: '”' })).toEqual([
      '“We have a team',
      'that handles…”',
    ])
  })

  it('leaves room on the first line for what stands before it', () => {
    expect(wrap('abc def ghi', 12, { indent: 8 })).toEqual(['abc', 'def ghi'])
    expect(wrap('abcdefg hi', 11, { indent: 10 })).toEqual(['', 'abcdefg hi'])
  })

  it('breaks scripts that write no spaces between their words', () => {
    const lines = wrapText(
      piecesOf('利用者のデータに中国からアクセスできた', new Intl.Segmenter('ja', { granularity: 'word' })),
      {
        maxWidth: 12,
        maxLines: 2,
        indent: 0,
        measure,
      },
    )?.lines
    expect(lines?.join('')).toBe('利用者のデータに中国からアクセスできた')
  })

  it.each([
    ['en', 'He said “yes” now (really), “no” – or "no".', 'He |said |“yes” |now |(really), |“no” |– |or |"no".'],
    ['fr', 'Il a dit\u00a0: «\u202foui\u202f» le 28\u00a0nov.\u00a02026.', 'Il |a |dit : |« oui » |le |28 nov. 2026.'],
    ['ko', '데이터에 “접근”했다.', '데이터에 |“접근”했다.'],
    ['zh', '你好，世界。《纽约时报》报道“数据”！', '你好，|世界。|《纽约|时报》|报道|“数据”！'],
    ['ja', '利用者の「データ」に、サーバーから。', '利用|者|の|「データ」|に、|サーバー|から。'],
    ['th', 'ข้อมูลผู้ใช้ (จีน)', 'ข้อมูล|ผู้|ใช้ |(จีน)'],
  ])(
    'begins no line with a mark that closes, and ends none with one that opens or at a no-break space (%s)',
    (language, text, pieces) => {
      const found = piecesOf(text, new Intl.Segmenter(language, { granularity: 'word' })).join('|')
      expect(found.replace(/[\u00a0\u202f]/g, ' ')).toBe(pieces)
    },
  )

  it('is nothing where not even a word fits', () => {
    expect(wrap('internationalisation', 5)).toBeNull()
  })

  it('never is wider than it may be, and loses nothing but what the ellipsis stands for', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 4, max: 60 }), (text, maxWidth) => {
        const lines = wrap(text, maxWidth, { indent: 3 })
        if (!lines) return true
        const whole = lines.filter(Boolean).join(' ')
        const fits = lines.every((line, index) => line.length + (index === 0 && line ? 3 : 0) <= maxWidth)
        return fits && (whole.endsWith('…') ? text.startsWith(whole.slice(0, -1)) : whole === text)
      }),
    )
  })
})

describe('the estimate of a text’s width', () => {
  it('grows with the text, its weight and its script', () => {
    const estimate = estimateTextWidth(10)
    expect(estimate('iii')).toBeLessThan(estimate('www'))
    expect(estimate('data', true)).toBeGreaterThan(estimate('data'))
    expect(estimate('漢字')).toBe(20)
  })
})
