import { describe, expect, it } from 'vitest'
import { makeSearch, termsOf } from '../../../../core/filter/search.ts'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'

describe('what a query asks for', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['Oracle  ORACLE data', ['oracle', 'data']],
    ['"data  centre" Ireland', ['data centre', 'ireland']],
    ['“data centre”', ['data centre']],
    ['"not closed', ['not closed']],
    ['""', []],
    ['10"', ['10']],
    ['ארה"ב ארה״ב', ['ארה"ב']],
    ['"צבא ארה״ב" "אחר"', ['צבא ארה"ב', 'אחר']],
  ])('%j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms)
  })
})

describe('the search', () => {
  const finding = aFinding({
    title: 'The title',
    summary: 'A summary of it.',
    details: ['One detail.', 'Another.'],
    reply: { text: 'We disagree.', date: null, url: null },
    sources: [aSource({ publisher: 'Le Café', title: 'A headline' })],
    checkedNote: 'The note of the check.',
  })
  const isFound = (query: string) => makeSearch(() => ['United States', 'Leaked recordings']).find(query)(finding)

  it.each(['title', 'SUMMARY', 'another', 'disagree', 'le cafe', 'headline', 'united states', 'recordings'])(
    'finds it by %j',
    (query) => {
      expect(isFound(query)).toBe(true)
    },
  )

  it('finds words in quotation marks across line feeds and several spaces, as they are shown', () => {
    const broken = aFinding({ summary: 'The data\ncentre\n in  Ireland.' })
    expect(makeSearch(() => []).find('"data centre in ireland"')(broken)).toBe(true)
  })

  it('finds what is shown translated by the words of both languages', () => {
    const translations = { es: { title: 'Las grabaciones', content_text: 'Un resumen.', reply: 'No.' } }
    const [shown] = feedIn(aFeed({ findings: [{ ...finding, details: [], translations }] }), 'es').findings
    const isShownFound = (query: string) => shown && makeSearch(() => []).find(query)(shown)
    expect(['grabaciones', 'title', 'grabaciones disagree'].map(isShownFound)).toEqual([true, true, true])
  })

  it('wants all words, wherever they are, and words in quotation marks together', () => {
    expect(isFound('headline title')).toBe(true)
    expect(isFound('headline nowhere')).toBe(false)
    expect(isFound('"one detail"')).toBe(true)
    expect(isFound('"detail one"')).toBe(false)
  })

  it('looks in nothing that is not shown as the finding, and joins no two texts', () => {
    expect(isFound('note of the check')).toBe(false)
    expect(isFound('"title a summary"')).toBe(false)
  })

  it('reads each finding’s words once, however often it searches', () => {
    let readings = 0
    const search = makeSearch(() => {
      readings += 1
      return []
    })
    search.prepare(finding)
    for (const query of ['a', 'b', 'c']) search.find(query)(finding)
    expect(readings).toBe(1)
  })
})

it('a finding without a reply is found by its own words, and by no reply’s', () => {
  const search = makeSearch(() => [])
  const finding = aFinding({ reply: null })
  expect([search.find('recordings')(finding), search.find('working on it')(finding)]).toEqual([true, false])
  expect(search.find('working on it')(aFinding())).toBe(true)
})
