// What a session's samples come to: one row for each thing that was measured.
import { type Judgement, judge } from './flat.ts'
import type { Measured } from './measured.ts'
import type { Sample } from './session.ts'

export type VerdictRow = Judgement & { what: string; rounds: number }

/** A background that was just started holds less than one that has run for long: each is judged by itself. */
const isOfBackground = (what: string) => what.includes('background')

/** @param bare what is added in a round without the extension */
export const verdictsOf = (samples: Sample[], bare: Measured = {}): VerdictRow[] => {
  const rowOf = (what: string, name: string, of: Sample[]): VerdictRow => {
    const values = of.map(({ held }) => held[what] ?? 0)
    return {
      what: name,
      rounds: values.length,
      ...judge(values, what.endsWith('bytes') ? 'bytes' : 'count', bare[what]),
    }
  }
  const killed = samples.filter((each) => each.killed)
  const left = samples.filter((each) => !each.killed)
  return Object.keys(samples[0]?.held ?? {}).flatMap((what) =>
    isOfBackground(what)
      ? [rowOf(what, `${what}, killed each round`, killed), rowOf(what, `${what}, left running`, left)]
      : [rowOf(what, what, samples)],
  )
}
