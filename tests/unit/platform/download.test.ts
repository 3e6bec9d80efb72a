import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { download } from '../../../platform/download.ts'

let answer: RequestListener
let server: Server
let url: string

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const maxBytes = 1000
/** For what never ends by itself; whatever does may take the time that a busy machine needs. */
const limitMs = 300

const ask = (listener: RequestListener, ms = 20_000) => {
  answer = listener
  return download(url, maxBytes, ms)
}

describe('what is taken', () => {
  it.each([0, 1, 999, 1000])('is a whole answer of %i bytes', async (length) => {
    const body = Buffer.alloc(length, 'a')
    const result = await ask((_, response) => response.end(body))
    expect(result).toMatchObject({ ok: true, readBytes: length, durationMs: expect.any(Number) })
    expect(result.ok && Buffer.from(result.bytes).equals(body)).toBe(true)
  })

  it('is one that comes in pieces', async () => {
    const result = await ask((_, response) => {
      response.write('{"a":')
      setTimeout(() => response.end('1}'), 20)
    })
    expect(result.ok && new TextDecoder().decode(result.bytes)).toBe('{"a":1}')
  })

  it('is one that is compressed, as it was before', async () => {
    const result = await ask((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(900)))
    })
    expect(result).toMatchObject({ ok: true, readBytes: 900 })
  })
})

it('asks without cookies, referrer or stale cache', async () => {
  const request = vi.spyOn(globalThis, 'fetch')
  await ask((_, response) => response.end('{}'))
  expect(request.mock.calls[0]?.[1]).toMatchObject({
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  })
  expect(request.mock.calls[0]?.[1]).not.toHaveProperty('method')
  request.mockRestore()
})

describe('what is refused', () => {
  it.each([204, 206, 304, 400, 404, 410, 429, 500, 503])('is the status %i', async (status) => {
    const result = await ask((_, response) => response.writeHead(status).end())
    expect(result).toMatchObject({ ok: false, failure: 'status', status, retryAfter: null })
  })

  it.each([429, 503])('is the status %i, with the wait that it asks for', async (status) => {
    const result = await ask((_, response) => response.writeHead(status, { 'retry-after': '120' }).end('busy'))
    expect(result).toMatchObject({ ok: false, failure: 'status', status, retryAfter: '120' })
  })

  it.each([301, 302, 303, 307, 308])('is the redirect %i, which is not followed', async (status) => {
    const asked: string[] = []
    const result = await ask(({ url: path = '' }, response) => {
      asked.push(path)
      response.writeHead(status, { location: '/elsewhere.json' }).end()
    })
    expect(result).toMatchObject({ ok: false, failure: 'redirect' })
    expect(asked).toEqual(['/latest.json'])
  })

  it('is a body of one byte too many', async () => {
    const result = await ask((_, response) => response.end(Buffer.alloc(maxBytes + 1)))
    expect(result).toMatchObject({ ok: false, failure: 'too-large', readBytes: maxBytes + 1 })
  })

  it('is an endless body, whose connection is closed', async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_, response) => {
        const more = setInterval(() => response.write(Buffer.alloc(400)), 1)
        response.on('close', () => {
          clearInterval(more)
          resolve()
        })
      }
    })
    const result = await download(url, maxBytes, 5000)
    expect(result).toMatchObject({ ok: false, failure: 'too-large' })
    expect(result.readBytes).toBeLessThan(100_000)
    await closed
  })

  it('is a small body that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const result = await ask((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    expect(result).toMatchObject({ ok: false, failure: 'too-large' })
    expect(result.readBytes).toBeLessThan(1_000_000)
  })

  it('is a body that is not what its encoding says', async () => {
    const result = await ask((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'))
    expect(result).toMatchObject({ ok: false, failure: 'network' })
  })

  it('is a body that is cut off', async () => {
    const result = await ask((_, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('{"a":')
      setTimeout(() => response.destroy(), 20)
    })
    expect(result).toMatchObject({ ok: false, failure: 'network' })
  })

  it('is a body that drips', async () => {
    // Time for its first bytes, on a busy machine, too.
    const dripLimitMs = 5 * limitMs
    const result = await ask((_, response) => {
      response.write('a')
      const more = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(more))
    }, dripLimitMs)
    expect(result).toMatchObject({ ok: false, failure: 'timeout' })
    expect(result.durationMs).toBeGreaterThanOrEqual(dripLimitMs - 20)
    expect(result.readBytes).toBeGreaterThan(0)
  })

  it('is silence', async () => {
    expect(await ask(() => undefined, limitMs)).toMatchObject({ ok: false, failure: 'timeout' })
  })

  it('is a closed connection', async () => {
    const result = await ask(({ socket }) => socket.destroy())
    expect(result).toMatchObject({ ok: false, failure: 'network' })
  })

  it('is an answer that is not HTTP', async () => {
    const result = await ask(({ socket }) => socket.end('hello\r\n\r\n'))
    expect(result).toMatchObject({ ok: false, failure: 'network' })
  })

  it('is an address where nobody listens, and one that is none', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await new Promise((resolve) => other.close(resolve))
    expect(await download(`http://127.0.0.1:${port}/`, maxBytes)).toMatchObject({ failure: 'network' })
    expect(await download('latest.json', maxBytes)).toMatchObject({ failure: 'network' })
  })
})
