import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../core/feed/schema.ts'
import { compactHeadline } from '../../../../core/notice/compact-headline.ts'
import { aFinding, anAssurance, aSource } from '../../../fixtures/feed.ts'
import { words as t } from '../../../fixtures/words.ts'

const about = { said: null, isNews: false, t, language: 'en' }

describe('the compact card’s finding', () => {
  it('has the short title, else the long one', () => {
    const short = { ...aFinding(), short: 'The Example Times on recordings' } as Finding
    expect(compactHeadline(short, about).title.text).toBe('The Example Times on recordings')
    expect(compactHeadline(aFinding(), about).title.text).toBe(aFinding().title)
  })

  it('names what is new about it', () => {
    const changes = [{ date: '2026-11-01', text: 'It was nine.', material: true }]
    const retracted = { date: '2026-11-02', reason: 'It was wrong.' }
    const pillOf = (finding: Finding, isNews = true) => compactHeadline(finding, { ...about, isNews }).pill
    expect(pillOf(aFinding())).toBe('New')
    expect(pillOf(aFinding({ changes }))).toBe('Corrected')
    expect(pillOf(aFinding({ changes, retracted }))).toBe('Withdrawn')
    expect(pillOf(aFinding({ changes }), false)).toBeNull()
  })

  it('never stands there withdrawn without saying so, also where a card has told that before', () => {
    const retracted = { date: '2026-11-02', reason: 'It was wrong.' }
    expect(compactHeadline(aFinding({ retracted }), about).pill).toBe('Withdrawn')
  })

  it('names one source, and says how many more there are', () => {
    const sourced = (count: number, members = {}) => {
      const sources = ['first', 'second', 'third'].slice(0, count).map((publisher) => aSource({ publisher }))
      return compactHeadline(aFinding({ sources, ...members }), about)
    }
    expect(sourced(1).source).toEqual({ publisher: 'first', title: aSource().title, url: aSource().url })
    expect([1, 2, 3].map((count) => sourced(count).moreSources)).toEqual([
      null,
      'and 1 more source',
      'and 2 more sources',
    ])
    const retracted = { date: '2026-11-02', reason: 'It was wrong.' }
    expect(sourced(2, { retracted })).toMatchObject({ source: null, moreSources: null })
  })

  it('says when the company spoke, as far as that is known', () => {
    const company = (finding: Finding, said = null as ReturnType<typeof anAssurance> | null) =>
      compactHeadline(finding, { ...about, said }).company
    const undated = { text: 'No.', date: null, url: null }
    expect(company(aFinding())?.label).toBe('TikTok, 18 Jun 2022:')
    expect(company(aFinding({ reply: undated }))?.label).toBe('TikTok:')
    expect(company(aFinding({ reply: null }), anAssurance())?.label).toBe('Said before, 26 Oct 2021:')
    expect(company(aFinding({ reply: null }), anAssurance({ date: null }))?.label).toBe('Said before:')
    expect(company(aFinding({ reply: null }))).toEqual({
      ...{ label: '', text: 'No reply seen', isQuoted: false },
      lang: undefined,
    })
  })

  it('is marked where it is in another language than the interface', () => {
    const textLanguage = { tag: 'en', name: 'Englisch' }
    const shown = compactHeadline({ ...aFinding(), textLanguage }, { ...about, language: 'de' })
    expect(shown).toMatchObject({ textLanguage, title: { lang: 'en' }, company: { lang: 'en' } })
  })
})
