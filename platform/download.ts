import type { Download } from '../core/feed/download.ts'

const timeLimitMs = 15_000

const tooLarge = Symbol('too large')

/** The body's bytes, counted decompressed as they arrive, so neither an endless body nor a gzip bomb can fill memory. */
const readBody = async (response: Response, maxBytes: number, onRead: (bytes: number) => void) => {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    onRead(length)
    if (length > maxBytes) return tooLarge
  }
  return new Blob(chunks).bytes()
}

/** A 304 is among their numbers, but leads nowhere else. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)

const ask = (url: string, signal: AbortSignal) =>
  fetch(url, {
    // The browser checks its own copy by ETag or Last-Modified; one that still holds is given as status 200.
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // With `error` a redirect could not be told from an outage.
    redirect: 'manual',
    signal,
  })

/**
 * Clause 4.2. Both limits are for the whole body, in decompressed bytes and in ms. Never throws: every outcome is a value.
 */
export const download = async (url: string, maxBytes: number, limitMs = timeLimitMs): Promise<Download> => {
  const start = performance.now()
  let readBytes = 0
  const end = <Outcome>(outcome: Outcome) => ({
    readBytes,
    durationMs: Math.round(performance.now() - start),
    ...outcome,
  })
  const failed = { ok: false as const, status: null, retryAfter: null }
  const limit = AbortSignal.timeout(limitMs)
  const rest = new AbortController()
  try {
    const response = await ask(url, AbortSignal.any([limit, rest.signal]))
    if (isRedirect(response)) return end({ ...failed, failure: 'redirect' as const })
    const { status } = response
    const retryAfter = response.headers.get('retry-after')
    if (status !== 200) return end({ ok: false as const, failure: 'status' as const, status, retryAfter })
    const bytes = await readBody(response, maxBytes, (read) => {
      readBytes = read
    })
    return end(bytes === tooLarge ? { ...failed, failure: 'too-large' as const } : { ok: true as const, bytes })
  } catch {
    // fetch says only that it failed: refused, cut off, not allowed by the host (clause 1.2), or out of time.
    return end({ ...failed, failure: limit.aborted ? ('timeout' as const) : ('network' as const) })
  } finally {
    // Ends the connection if part of the answer is still unread.
    rest.abort()
  }
}
