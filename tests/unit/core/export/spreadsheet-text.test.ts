import { describe, expect, it } from 'vitest'
import { asSpreadsheetAddress, asSpreadsheetText } from '../../../../core/export/spreadsheet-text.ts'

describe('a text for a cell', () => {
  it.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a, =1+1', "a,' =1+1"],
    ['a;"=1+1"', 'a;\'"=1+1"'],
    ['a\t@SUM(1)', "a\t'@SUM(1)"],
    ['One.\n-2+3', "One.\n'-2+3"],
    ['One.\r\n+1', "One.\r'\n'+1"],
    ['a|＝1', "a|'＝1"],
    ['\t=1', "'\t'=1"],
    ['\r-1', "'\r'-1"],
    ['1,-2', "'1,'-2"],
  ])('%j is %j: no formula is left after any separator', (text, expected) => {
    expect(asSpreadsheetText(text)).toBe(expected)
  })

  it.each(['007', '1e5', '2021-10', '5/2022', '12:30', '50%', 'mar-2022', 'Oct 2021', '3 May', '3 May 2021', 'TRUE'])(
    '%s stays text, and becomes no number, date or truth',
    (text) => {
      expect(asSpreadsheetText(text)).toBe(`'${text}`)
    },
  )

  it.each([
    '2022-06-17',
    'us-device-ban-2022',
    'market-2022',
    'May be read in 2 ways',
    'Reported in 2021; the company: “no”.',
    'x = y - 1',
    'a-b, c-d',
    'US EU',
    '',
  ])('%j stays as it is', (text) => {
    expect(asSpreadsheetText(text)).toBe(text)
  })
})

describe('an address for a cell', () => {
  it('leads to the same place, and can’t be parted before a formula', () => {
    expect(asSpreadsheetAddress('https://a.example/x,-1;=2?a=1;b=2')).toBe('https://a.example/x%2C-1%3B=2?a=1;b=2')
  })
})
