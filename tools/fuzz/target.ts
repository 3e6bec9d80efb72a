import type * as fc from 'fast-check'

/** What strangers can write, as the code meets it. `check` throws where a promise of the code is broken. */
export type FuzzTarget<Input = unknown> = {
  name: string
  inputs: fc.Arbitrary<Input>
  check: (input: Input) => void | Promise<void>
}

/** Throws a sentence where a promise doesn't hold. */
export const promise = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence)
}

/** Two values that are the same as JSON. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
