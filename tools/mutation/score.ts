// What a run of mutants comes to.

/** As much of Stryker's own result as is read here. */
export type Mutant = {
  fileName: string
  status: string
  mutatorName: string
  replacement?: string | undefined
  location: { start: { line: number; column: number } }
}

export type Score = { mutants: number; killed: number; timedOut: number; survived: number; unreached: number }

const count = (mutants: Mutant[], status: string) => mutants.filter((mutant) => mutant.status === status).length

/** Mutants that don't compile, or that a comment excuses, are in no column. */
export const scoreOf = (mutants: Mutant[]): Score => {
  const [killed, timedOut, survived, unreached] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((status) =>
    count(mutants, status),
  ) as [number, number, number, number]
  return { mutants: killed + timedOut + survived + unreached, killed, timedOut, survived, unreached }
}

export const sumOf = (scores: Score[]): Score =>
  scores.reduce(
    (sum, one) => ({
      mutants: sum.mutants + one.mutants,
      killed: sum.killed + one.killed,
      timedOut: sum.timedOut + one.timedOut,
      survived: sum.survived + one.survived,
      unreached: sum.unreached + one.unreached,
    }),
    { mutants: 0, killed: 0, timedOut: 0, survived: 0, unreached: 0 },
  )

/** In percent; a folder with nothing to mutate has nothing to prove. */
export const percentOf = ({ mutants, killed, timedOut }: Score): number =>
  mutants === 0 ? 100 : ((killed + timedOut) / mutants) * 100

/** One line for each mutant that no test noticed: where it is, and what it was changed to. */
export const describeSurvivors = (mutants: Mutant[], pathOf: (fileName: string) => string): string[] =>
  mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, status, mutatorName, replacement = '', location: { start } }) => {
      const reach = status === 'NoCoverage' ? ', reached by no test' : ''
      return `${pathOf(fileName)}:${start.line}:${start.column} ${mutatorName}${reach}: ${replacement.replaceAll(/\s+/g, ' ')}`
    })
