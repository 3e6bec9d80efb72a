import * as v from 'valibot'
import { describeIssue, pathOf } from '../feed/describe-issue.ts'
import { type Requests, requests } from './schema.ts'

/** `missing`: the feed has none, as an older one. `malformed`: it has some that this version cannot read, and why. */
export type RequestsReading =
  | { ok: true; value: Requests }
  | { ok: false; flaw: 'missing' }
  | { ok: false; flaw: 'malformed'; message: string }

/** Reads the feed's `requests`, which nothing has checked so far but for the limits of clause 3.3. */
export const readRequests = (raw: unknown): RequestsReading => {
  if (raw === undefined) return { ok: false, flaw: 'missing' }
  const parsed = v.safeParse(requests, raw, { abortEarly: true })
  if (parsed.success) return { ok: true, value: parsed.output }
  const [issue] = parsed.issues
  return { ok: false, flaw: 'malformed', message: `${pathOf(issue)} ${describeIssue(issue)}` }
}
