// Puts stand-in pages behind the real host names without touching the internet: the browser uses a proxy on loopback,
// which sends every host to one local TLS server. So the manifest's real match patterns are tested.
import { createHash, X509Certificate } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { generate } from 'selfsigned'
import { answerFor } from './stand-in-pages.ts'

export type StandIn = {
  /** Port of the proxy on 127.0.0.1. */
  port: number
  /** Base64 SHA-256 of the certificate's public key, as Chromium's --ignore-certificate-errors-spki-list wants it. */
  publicKeyHash: string
  /** Every `host/path` that was requested, in order. */
  requests: string[]
  close: () => Promise<void>
}

const answer = (requests: string[]) => (request: IncomingMessage, response: ServerResponse) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  requests.push(`${host}${request.url}`)
  const { status, headers, body } = answerFor(host, request.url ?? '/')
  response.writeHead(status, headers).end(body)
}

const toHttps = (request: IncomingMessage, response: ServerResponse) => {
  const location = (request.url ?? '').replace(/^http:/, 'https:')
  response.writeHead(301, { location }).end()
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const tunnelTo = (port: number, open: Set<Duplex>) => (_request: IncomingMessage, client: Duplex, head: Buffer) => {
  const server: Socket = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n')
    server.write(head)
    server.pipe(client).pipe(server)
  })
  for (const [end, other] of [[client, server] as const, [server, client] as const]) {
    open.add(end)
    end.on('error', () => other.destroy())
    end.on('close', () => open.delete(end))
  }
}

const hashOfPublicKey = (certificate: string): string =>
  createHash('sha256')
    .update(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')

export const startStandIn = async (): Promise<StandIn> => {
  const requests: string[] = []
  const open = new Set<Duplex>()
  const pem = await generate([{ name: 'commonName', value: 'WhoSees stand-in' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  })
  const pages = createTlsServer({ key: pem.private, cert: pem.cert }, answer(requests))
  const proxy = createHttpServer(toHttps)
  proxy.on('connect', tunnelTo(await listen(pages), open))
  const port = await listen(proxy)
  const close = async () => {
    for (const end of open) end.destroy()
    pages.closeAllConnections()
    proxy.closeAllConnections()
    await Promise.all([pages, proxy].map((server) => new Promise((done) => server.close(done))))
  }
  return { port, publicKeyHash: hashOfPublicKey(pem.cert), requests, close }
}
