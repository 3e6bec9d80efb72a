import { describe, expect, it } from 'vitest'
import { describeSurvivors, type Mutant, percentOf, scoreOf, sumOf } from '../../../../tools/mutation/score.ts'

const mutant = (status: string, line = 1): Mutant => ({
  fileName: 'core/a.ts',
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'true\n  && false',
  location: { start: { line, column: 3 } },
})
const mutants = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'].map(mutant)

describe('the score', () => {
  it('is the share of mutants that a test noticed, of those that could be noticed', () => {
    const score = scoreOf(mutants.map((each) => ({ ...each })))
    expect(score).toEqual({ mutants: 5, killed: 2, timedOut: 1, survived: 1, unreached: 1 })
    expect(percentOf(score)).toBe(60)
  })

  it('of several folders is that of their mutants', () => {
    const [all, none] = [scoreOf([mutant('Killed'), mutant('Killed')]), scoreOf([mutant('Survived')])]
    expect(percentOf(sumOf([all, all, none]))).toBe(80)
  })

  it('of nothing is full', () => expect(percentOf(sumOf([]))).toBe(100))
})

it('names each survivor by its place and what it was changed to', () => {
  const lines = describeSurvivors([mutant('Killed'), mutant('Survived', 5), mutant('NoCoverage', 7)], () => 'core/a.ts')
  expect(lines).toEqual([
    'core/a.ts:5:3 BooleanLiteral: true && false',
    'core/a.ts:7:3 BooleanLiteral, reached by no test: true && false',
  ])
})
