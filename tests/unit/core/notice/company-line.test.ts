import { describe, expect, it } from 'vitest'
import { companyLine } from '../../../../core/notice/company-line.ts'
import { aFinding, anAssurance } from '../../../fixtures/feed.ts'

const replied = (date: string | null, text = 'They are wrong. Here is why.', short?: string) => ({
  ...{ text, date, url: null },
  ...(short === undefined ? {} : { short }),
})
const said = anAssurance()
const reported = (members: Parameters<typeof aFinding>[0] = {}) => aFinding({ date: '2022-06-17', ...members })
const saysOf = (...about: Parameters<typeof companyLine>) => companyLine(...about)?.says

describe('the company’s side of a finding, in one line', () => {
  it('is its reply, where that is no older than the finding', () => {
    const sides = ['2022-06-17', '2022-06', '2023'].map((date) => saysOf(reported({ reply: replied(date) }), said))
    expect(sides).toEqual(['reply', 'reply', 'reply'])
    const ofMonth = reported({ date: '2022-06', reply: replied('2022-06-02') })
    expect(saysOf(ofMonth, said)).toBe('reply')
    expect(saysOf(reported({ date: '2022-07', reply: replied('2022-06-30') }), said)).toBe('before')
  })

  it('is what it had said before, where the reply is older or undated', () => {
    for (const reply of [replied('2022-06-16'), replied('2022-05'), replied(null), null])
      expect(companyLine(reported({ reply }), said)).toMatchObject({ says: 'before', date: said.date })
  })

  it('is the older reply, where nothing else was said', () => {
    expect(companyLine(reported({ reply: replied('2022-05') }), null)).toMatchObject({
      says: 'reply',
      date: '2022-05',
    })
    expect(companyLine(reported({ reply: replied(null) }), null)).toMatchObject({ says: 'reply', date: null })
  })

  it('is that no reply was seen, where one is to be expected', () => {
    expect(companyLine(reported({ reply: null }), null)).toEqual({
      ...{ says: 'nothing', date: null, text: '', isQuoted: false },
    })
    for (const group of ['said', 'admitted'] as const)
      expect(companyLine(reported({ reply: null, group }), null)).toBeNull()
    expect(companyLine(reported({ reply: null, direction: 'reassurance' }), null)).toBeNull()
  })

  it('is left out of what was withdrawn', () => {
    const retracted = { date: '2026-11-01', reason: 'It was wrong.' }
    expect(companyLine(reported({ reply: replied('2022-07'), retracted }), said)).toBeNull()
  })

  it('is the reply’s short form, else the reply', () => {
    const textOf = (reply: ReturnType<typeof replied>) => companyLine(reported({ reply }), null)?.text
    expect(textOf(replied('2022-07', 'They are wrong. Here is why.', 'called it wrong'))).toBe('called it wrong')
    expect(textOf(replied('2022-07'))).toBe('They are wrong. Here is why.')
    expect(companyLine(reported({ reply: replied('2022-07') }), null)?.isQuoted).toBe(false)
  })

  it('quotes words, and no paraphrase', () => {
    const lineOf = (words: string | null) => companyLine(reported({ reply: null }), anAssurance({ words }))
    expect(lineOf('Nobody can see it.')).toMatchObject({ text: 'Nobody can see it.', isQuoted: true })
    expect(lineOf(null)).toMatchObject({ text: said.paraphrase, isQuoted: false })
    const translated = { ...anAssurance({ words: 'Niemand kann es sehen.' }), original: said }
    expect(companyLine(reported({ reply: null }), translated)).toMatchObject({ isQuoted: false })
  })
})
