import * as v from 'valibot'
import { day, id } from '../feed/forms.ts'

/** That a person has asked: where they live, when they sent it, and by when an answer is due. Nothing else is kept. */
export const asked = v.strictObject({
  version: v.literal(1),
  place: id,
  sentOn: day,
  dueOn: day,
})

export type Asked = v.InferOutput<typeof asked>
