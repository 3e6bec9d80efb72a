// What a session's samples come to: one row for each thing that was measured.
import { type Judgement, judge, judgedOf, slopeOf } from './flat.ts'
import type { Measured } from './measured.ts'
import type { Sample } from './session.ts'

export type VerdictRow = Judgement & { what: string; rounds: number }

/** A background that was just started holds less than one that has run for long: each is judged by itself. */
const isOfBackground = (what: string) => what.includes('background')

/** One for each row: its name, what it is of, and what was measured in each round. */
const seriesOf = (samples: Sample[]): { name: string; what: string; values: number[] }[] => {
  const of = (what: string, name: string, rounds: Sample[]) => ({
    name,
    what,
    values: rounds.map(({ held }) => held[what] ?? 0),
  })
  const killed = samples.filter((each) => each.killed)
  const left = samples.filter((each) => !each.killed)
  return Object.keys(samples[0]?.held ?? {}).flatMap((what) =>
    isOfBackground(what)
      ? [of(what, `${what}, killed each round`, killed), of(what, `${what}, left running`, left)]
      : [of(what, what, samples)],
  )
}

/** By row: what is added in a round, of the rounds that are judged. */
export const slopesOf = (samples: Sample[]): Measured =>
  Object.fromEntries(seriesOf(samples).map(({ name, values }) => [name, slopeOf(judgedOf(values))]))

/** @param bare by row, what is added in a round without the extension */
export const verdictsOf = (samples: Sample[], bare: Measured = {}): VerdictRow[] =>
  seriesOf(samples).map(({ name, what, values }) => ({
    what: name,
    rounds: values.length,
    ...judge(values, what.endsWith('bytes') ? 'bytes' : 'count', bare[name]),
  }))
