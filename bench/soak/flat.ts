// The rule by which what is measured again and again, at the same point of every round, is flat at the end.

/** Of counts, such as nodes, none may remain. Of bytes some may: a heap holds more than what is alive in it. */
export type MeasureKind = 'count' | 'bytes'

export type Judgement = {
  /** At the beginning and at the end of what is judged: the least, since what is yet to be collected only adds. */
  from: number
  to: number
  /** By how much it grows in a round. */
  perRound: number
  atMost: number
  /** `short` where there are too few rounds to tell. */
  verdict: 'flat' | 'GROWS' | 'short'
}

/** As many as it takes for half of the judged ones to be enough to find their least. */
export const fewestRounds = 9

/** What a heap may grow by in a round: less than a closure, a listener and a node that each round left behind. */
export const maxBytesPerRound = 512

const median = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The median of the slopes between all pairs (Theil and Sen): up to a quarter of the values may be outliers. */
export const slopeOf = (values: number[]): number =>
  median(values.flatMap((value, at) => values.slice(at + 1).map((other, further) => (other - value) / (further + 1))))

/** The last two thirds: in the first, caches fill and code is compiled. */
export const judgedOf = (values: number[]): number[] => values.slice(Math.ceil(values.length / 3))

/**
 * Judges what `judgedOf` leaves. A count is flat when its least is the same in both halves of that or smaller in the
 * second, a heap when it grows by no more than `maxBytesPerRound`.
 * @param byItself by how many bytes the browser's heap grows in a round without the extension
 */
export const judge = (values: number[], kind: MeasureKind, byItself = 0): Judgement => {
  const judged = judgedOf(values)
  const half = Math.floor(judged.length / 2)
  const [from, to] = [Math.min(...judged.slice(0, half)), Math.min(...judged.slice(half))]
  const perRound = kind === 'bytes' ? slopeOf(judged) : (to - from) / Math.max(1, half)
  const atMost = kind === 'bytes' ? maxBytesPerRound + Math.max(0, Math.round(byItself)) : 0
  const verdict = values.length < fewestRounds ? 'short' : perRound > atMost ? 'GROWS' : 'flat'
  return { from, to, perRound, atMost, verdict }
}
