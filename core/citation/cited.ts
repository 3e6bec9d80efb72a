import type { Feed, Finding } from '../feed/schema.ts'

/** What is cited: a finding as the feed has it at this sequence, and the day on which somebody looked (YYYY-MM-DD). */
export type Cited = { finding: Finding; feed: Feed; sequence: number; accessed: string }

/** Editorial rule: which findings a finding is never to be read without. */
export const readWith = ({ mustAppearWith }: Finding): string[] =>
  mustAppearWith.map((other) => `to be read with finding ${other}`)

/** The key of an entry for one of a finding's sources; the finding's own entry has its id. `place` counts from 0. */
export const sourceKey = ({ id }: Finding, place: number): string => `${id}-source-${place + 1}`
