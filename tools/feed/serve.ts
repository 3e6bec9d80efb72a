import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PublishedFile, readPublishedFile } from './published-file.ts'

/** One answered request. `bytes` counts the body only. */
export type ServedRequest = { method: string; path: string; status: number; bytes: number }

export type FeedServer = {
  /** The base address, as for `url` in channel.json: without a slash at its end. */
  url: string
  /** Every request so far, in the order they were answered. */
  requests: ServedRequest[]
  close: () => Promise<void>
}

/** On every answer: for foreign origins (clause 1.2), and for the header that these don't see otherwise (clause 4.3). */
const shared = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }

const refused = { ...shared, 'content-type': 'text/plain', 'cache-control': 'no-cache' }

const isCurrent = (request: IncomingMessage, etag: string) =>
  (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

type Answer = { status: number; headers: Record<string, string>; body: Uint8Array }

const plain = (status: number, text: string): Answer => ({ status, headers: refused, body: Buffer.from(`${text}\n`) })

const found = (status: number, { bytes, headers }: PublishedFile): Answer => ({
  status,
  headers: { ...shared, ...headers },
  body: bytes,
})

const answer = async (dir: string, request: IncomingMessage): Promise<Answer> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET only')
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const file = await readPublishedFile(dir, pathname)
  if (file) return isCurrent(request, file.headers.etag) ? found(304, file) : found(200, file)
  const page = await readPublishedFile(dir, '/404.html')
  return page ? found(404, page) : plain(404, 'Not found')
}

const send = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): number => {
  const hasBody = request.method !== 'HEAD' && status !== 304
  // A 304 has no body, and so no length (RFC 9110 section 15.4.5).
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': body.length })
  response.end(hasBody ? body : undefined)
  return hasBody ? body.length : 0
}

/**
 * Clause 7, feed:serve: serves a published folder on this machine only, feed and website, to try the whole way. Files are
 * read again for each request, so a publication shows at once. Port 0 takes any free one.
 */
export const startFeedServer = async (
  dir: string,
  { port = 0, onRequest }: { port?: number; onRequest?: (request: ServedRequest) => void } = {},
): Promise<FeedServer> => {
  const requests: ServedRequest[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const given = await answer(dir, request).catch((error: Error) => plain(500, error.message))
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
