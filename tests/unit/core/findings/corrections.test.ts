import { describe, expect, it } from 'vitest'
import { correctionsLog } from '../../../../core/findings/corrections.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const change = (date: string, text: string) => ({ date, text, material: false })

describe('the corrections log', () => {
  const findings = [
    aFinding({
      id: 'gone',
      changes: [change('2026-02-01', 'A figure.')],
      retracted: { date: '2026-05-01', reason: 'The publisher withdrew it.' },
    }),
    aFinding({
      id: 'changed',
      changes: [change('2026-03-02', 'Third.'), change('2026-03-01', 'First.'), change('2026-03-01', 'Second.')],
    }),
    aFinding({ id: 'untouched' }),
  ]
  const log = correctionsLog(aFeed({ findings }))

  it('has every change and every withdrawal, newest first', () => {
    expect(log.map(({ date, finding, text, isWithdrawal }) => [date, finding.id, text, isWithdrawal])).toEqual([
      ['2026-05-01', 'gone', 'The publisher withdrew it.', true],
      ['2026-03-02', 'changed', 'Third.', false],
      ['2026-03-01', 'changed', 'Second.', false],
      ['2026-03-01', 'changed', 'First.', false],
      ['2026-02-01', 'gone', 'A figure.', false],
    ])
  })

  it('numbers the entries of a finding from the oldest, so that a link to one outlives the next', () => {
    expect(log.map(({ id }) => id)).toEqual(['gone.2', 'changed.3', 'changed.2', 'changed.1', 'gone.1'])
  })

  it('leaves the feed as it is', () => {
    expect(findings[1]?.changes[0]?.text).toBe('Third.')
  })
})
