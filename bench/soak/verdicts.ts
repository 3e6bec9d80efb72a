// What a session's samples come to: one row for each thing that was measured.
import { type Judgement, judge } from './flat.ts'
import type { Sample } from './session.ts'

export type VerdictRow = Judgement & { what: string; rounds: number }

/** A background that was just started holds less than one that has run for long: each is judged by itself. */
const isOfBackground = (what: string) => what.includes('background')

const rowOf = (what: string, name: string, samples: Sample[]): VerdictRow => {
  const values = samples.map(({ held }) => held[what] ?? 0)
  return { what: name, rounds: values.length, ...judge(values, what.endsWith('bytes') ? 'bytes' : 'count') }
}

export const verdictsOf = (samples: Sample[]): VerdictRow[] =>
  Object.keys(samples[0]?.held ?? {}).flatMap((what) =>
    isOfBackground(what)
      ? [
          rowOf(
            what,
            `${what}, killed each round`,
            samples.filter(({ killed }) => killed),
          ),
          rowOf(
            what,
            `${what}, left running`,
            samples.filter(({ killed }) => !killed),
          ),
        ]
      : [rowOf(what, what, samples)],
  )
