import * as v from 'valibot'
import { maxHosts, maxKeptName, maxNameLength, maxNames } from './bounds.ts'

/*
 * What the observer tells of its page. It runs beside code that WhoSees does not trust, so all of it is bounded, and
 * parsed when it arrives.
 */

/** What would end the line, or turn the direction of what follows. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A name that the page chose: one line, and nothing in it that could change the lines around it. */
const keptName = v.pipe(
  v.string(),
  v.maxLength(maxKeptName),
  v.transform((name) => name.toWellFormed().replace(unwanted, '\ufffd')),
)

const figure = v.pipe(v.number(), v.finite(), v.minValue(0))

/** `count` of them all; `names` of the first. */
const names = v.nullable(v.object({ count: figure, names: v.pipe(v.array(keptName), v.maxLength(maxNames)) }))

/** `characters`: of keys and values together. */
const store = v.nullable(v.object({ count: figure, characters: figure }))

/** What the page keeps in this browser, as its own scripts can see it; null where it can't be read. */
export const kept = v.object({
  cookies: names,
  local: store,
  session: store,
  databases: names,
  workers: names,
  caches: names,
})

const hostName = v.pipe(v.string(), v.maxLength(maxNameLength), v.regex(/^[!-~]+$/))

export const observation = v.object({
  /** When the observer began, in ms since the epoch. */
  since: figure,
  isCounting: v.boolean(),
  hosts: v.pipe(
    v.array(v.object({ name: hostName, count: figure, firstAt: v.pipe(v.number(), v.finite()) })),
    v.maxLength(maxHosts),
  ),
  beyond: figure,
  /** Requests that the browser had forgotten when the observer began, as far as it says. */
  lost: figure,
  kept: v.nullable(kept),
})

export type Kept = v.InferOutput<typeof kept>
export type KeptNames = v.InferOutput<typeof names>
export type Observation = v.InferOutput<typeof observation>

/** @returns null for what no observer of this version sends */
export const readObservation = (message: unknown): Observation | null => {
  const parsed = v.safeParse(observation, message)
  return parsed.success ? parsed.output : null
}
