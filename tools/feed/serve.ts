import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** One answered request. `bytes` counts the body only. */
export type ServedRequest = { method: string; path: string; status: number; bytes: number }

export type FeedServer = {
  /** The base address, as channel.json's `url` takes it: without a slash at its end. */
  url: string
  /** Every request so far, in the order of the answers. */
  requests: ServedRequest[]
  close: () => Promise<void>
}

const feedFileName = /^feed-[0-9a-f]{16}\.json$/
const otherNames = ['latest.json', 'latest.pending.json', 'feed.json']

/** On every answer: clause 1.2 for the foreign origin, and clause 4.3 for the header that it may not see by itself. */
const shared = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }

/** What any static host answers; clause 1.1 for the caching. */
const headersOf = (name: string, bytes: Uint8Array) => ({
  ...shared,
  'cache-control': feedFileName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
  'content-type': name === 'feed.json' ? 'application/feed+json' : 'application/json',
  'x-content-type-options': 'nosniff',
  etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
})

const refused = { ...shared, 'content-type': 'text/plain', 'cache-control': 'no-cache' }

const isCurrent = (request: IncomingMessage, etag: string) =>
  (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

type Answer = { status: number; headers: Record<string, string>; body: Uint8Array }

const plain = (status: number, text: string): Answer => ({ status, headers: refused, body: Buffer.from(`${text}\n`) })

const answer = async (dir: string, request: IncomingMessage): Promise<Answer> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET only')
  // Only the names of clause 1.1: nothing else of the folder, or above it, can be asked for.
  const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
  const known = feedFileName.test(name) || otherNames.includes(name)
  const bytes = known ? await readFile(join(dir, name)).catch(() => null) : null
  if (bytes === null) return plain(404, 'Not found')
  const headers = headersOf(name, bytes)
  if (isCurrent(request, headers.etag)) return { status: 304, headers, body: new Uint8Array() }
  return { status: 200, headers, body: bytes }
}

const send = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): number => {
  const hasBody = request.method !== 'HEAD' && status !== 304
  // A 304 has no body, and so no length (RFC 9110 section 15.4.5).
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': body.length })
  response.end(hasBody ? body : undefined)
  return hasBody ? body.length : 0
}

/**
 * Clause 7, feed:serve: a published folder on this machine only, to try the whole way. Files are read anew for each
 * request, so that a publication shows at once. Port 0 takes any free one.
 */
export const startFeedServer = async (
  dir: string,
  { port = 0, onRequest }: { port?: number; onRequest?: (request: ServedRequest) => void } = {},
): Promise<FeedServer> => {
  const requests: ServedRequest[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const given = await answer(dir, request)
    const bytes = send(request, response, given)
    const served = { method: request.method ?? '', path: request.url ?? '', status: given.status, bytes }
    requests.push(served)
    onRequest?.(served)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => response.destroy(error))
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
