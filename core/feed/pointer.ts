import * as v from 'valibot'
import { decodeBase64url } from './bytes.ts'
import { describeIssue, nameMember, pathOf } from './describe-issue.ts'
import { accepted, type Result, rejected } from './errors.ts'
import { channel } from './forms.ts'
import { readJson } from './json.ts'
import { maxFeedBytes } from './limits.ts'

/** Clause 2.1. */
export const maxPointerBytes = 8192

/** Whether `Date` writes a time as it stands, milliseconds aside. Years outside 0000 to 9999 would be longer. */
const isInstant = (value: string) => {
  const date = new Date(value)
  return value.length === 20 && !Number.isNaN(date.getTime()) && date.toISOString() === value.replace('Z', '.000Z')
}

const instant = v.pipe(
  v.string('is not a time'),
  v.check((value) => isInstant(value), 'is not a time: RFC 3339 in UTC, to the second, with Z'),
)

const integer = (min: number, max: number, message: string) =>
  v.pipe(
    v.number(message),
    v.check((value) => Number.isInteger(value) && value >= min && value <= max, message),
  )

const notExact = 'is missing, unknown or not an object'

/** Clause 2.4: exactly these members. */
const pointer = v.strictObject(
  {
    format: v.literal(1, 'is not format 1'),
    channel,
    sequence: integer(1, Number.MAX_SAFE_INTEGER, 'is not a sequence number'),
    issued: instant,
    expires: instant,
    file: v.pipe(
      v.strictObject(
        {
          name: v.pipe(v.string('is not a file name'), v.regex(/^feed-[0-9a-f]{16}\.json$/, 'is not a feed file name')),
          bytes: integer(2, maxFeedBytes, 'is not a length'),
          sha256: v.pipe(v.string('is not a digest'), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex')),
        },
        notExact,
      ),
      v.check(
        ({ name, sha256 }) => name === `feed-${sha256.slice(0, 16)}.json`,
        'has a name that is not that of its sha256',
      ),
    ),
    shrinks: v.optional(v.boolean('is neither true nor false')),
  },
  notExact,
)

export type Pointer = v.InferOutput<typeof pointer>
export type FeedFile = Pointer['file']

/** Clause 5.3: the payload's exact shape, then its channel: a client accepts its own only. */
export const parsePointerPayload = (json: unknown, channelName: string): Result<Pointer> => {
  const parsed = v.safeParse(pointer, json, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = pathOf(issue)
    const message = `${nameMember('pointer', path)} ${describeIssue(issue)}.`
    return rejected('POINTER_MALFORMED', message, { clause: '5.3', path })
  }
  if (parsed.output.channel !== channelName)
    return rejected(
      'POINTER_WRONG_CHANNEL',
      `The pointer belongs to the channel ${parsed.output.channel}, not ${channelName}.`,
    )
  return accepted(parsed.output)
}

/** Clauses 2.4 and 5.3: the payload as it stands in the JWS. Its signatures must have been verified before. */
export const readPointerPayload = (payload: string, channelName: string): Result<Pointer> => {
  const bytes = decodeBase64url(payload)
  const json = bytes ? readJson(bytes) : { ok: false as const, flaw: 'is not base64url' }
  if (!json.ok) return rejected('POINTER_MALFORMED', `The pointer's payload ${json.flaw}.`, { clause: '5.3' })
  return parsePointerPayload(json.value, channelName)
}
