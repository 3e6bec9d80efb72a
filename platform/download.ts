import type { Download } from '../core/feed/download.ts'

const timeLimitMs = 15_000

const tooLarge = Symbol('too large')

/** The body's bytes, counted decompressed while they come in: neither an endless body nor a gzip bomb fills memory. */
const readBody = async (response: Response, maxBytes: number, onRead: (bytes: number) => void) => {
  const reader = response.body?.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value)
    length += step.value.length
    onRead(length)
    if (length > maxBytes) return tooLarge
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** A 304 leads nowhere else. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)

const ask = (url: string, signal: AbortSignal) =>
  fetch(url, {
    // The browser asks again by ETag or Last-Modified; what it has still reads as status 200.
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // With `error` a redirect could not be told from an outage.
    redirect: 'manual',
    signal,
  })

/**
 * Clause 4.2. The limits are over the whole body, in ms and in decompressed bytes. Never throws: how it went is a value.
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
    // fetch tells no more than that it failed: refused, cut off, not allowed by the host (clause 1.2), or out of time.
    return end({ ...failed, failure: limit.aborted ? ('timeout' as const) : ('network' as const) })
  } finally {
    // What has not been read is not wanted: the connection ends here.
    rest.abort()
  }
}
