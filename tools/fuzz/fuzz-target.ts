import * as fc from 'fast-check'
import type { FuzzTarget } from './target.ts'

/** `executions` counts every input that was checked, those of the search for a smaller one included. */
export type Fuzzed = { name: string; executions: number; ms: number; failure: string | null }

const maxShown = 4_000

/** Bytes as the text that they are, or nearly are. */
const show = (input: unknown): string => {
  const text = input instanceof Uint8Array ? new TextDecoder().decode(input) : fc.stringify(input)
  return text.length > maxShown ? `${text.slice(0, maxShown)}… (${text.length} characters)` : text
}

/** Checks a target with so many inputs, the same ones for the same seed. */
export const fuzzTarget = async ({ name, inputs, check }: FuzzTarget, runs: number, seed: number): Promise<Fuzzed> => {
  let executions = 0
  const property = fc.asyncProperty(inputs, async (input) => {
    executions += 1
    await check(input)
  })
  const start = performance.now()
  const details = await fc.check(property, { numRuns: runs, seed })
  const ms = performance.now() - start
  if (!details.failed) return { name, executions, ms, failure: null }
  const cause = details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance)
  return { name, executions, ms, failure: `${show(details.counterexample?.[0])}\n${cause}` }
}
