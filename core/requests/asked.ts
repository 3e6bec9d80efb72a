import * as v from 'valibot'
import { isDay } from './dates.ts'

const day = v.pipe(v.string(), v.check(isDay))

/** That a person has asked: where they live, when they sent it, and by when an answer is due. Nothing else is kept. */
export const asked = v.strictObject({
  version: v.literal(1),
  place: v.pipe(v.string(), v.maxLength(80), v.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)),
  sentOn: day,
  dueOn: day,
})

export type Asked = v.InferOutput<typeof asked>
