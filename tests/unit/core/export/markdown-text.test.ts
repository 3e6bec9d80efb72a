import { describe, expect, it } from 'vitest'
import { escapeMarkdown, markdownLink } from '../../../../core/export/markdown-text.ts'

describe('plain text in Markdown', () => {
  it.each([
    ['a *b* _c_ `d` [e](f) <g> ~h~ i|j \\', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\~h\\~ i\\|j \\\\'],
    ['# heading', '\\# heading'],
    ['## heading', '#\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['3) item', '3\\) item'],
    ['=== under a line', '\\=== under a line'],
    ['AT&T &amp; &#42;', 'AT&T &amp;amp; &amp;#42;'],
    ['one\n# two', 'one # two'],
    ['2022-06-17: no list', '2022-06-17: no list'],
    [' a space at either end\u00a0', 'a space at either end'],
    ['snake_case', 'snake\\_case'],
  ])('%j is %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })
})

describe('a link in Markdown', () => {
  it('ends where it should', () => {
    expect(markdownLink('A [title]', 'https://a.example/x_(y)?z=<1>')).toBe(
      '[A \\[title\\]](https://a.example/x_%28y%29?z=%3C1%3E)',
    )
  })

  it('leads to an address with what looks like an entity', () => {
    expect(markdownLink('A title', 'https://a.example/?x=1&amp;y=2&z=3')).toBe(
      '[A title](https://a.example/?x=1&amp;amp;y=2&z=3)',
    )
  })

  it('is no code where its address has backticks', () => {
    expect(markdownLink('A title', 'https://a.example/?x=`1`')).toBe('[A title](https://a.example/?x=%601%60)')
  })
})
