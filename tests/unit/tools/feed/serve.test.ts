import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startFeedServer } from '../../../../tools/feed/serve.ts'
import { publishAs, readPayload, someEditors } from '../../../fixtures/editors.ts'

const aServer = async () => {
  const editors = await someEditors()
  await publishAs(editors)
  const server = await startFeedServer(editors.out)
  onTestFinished(server.close)
  const { file } = await readPayload(editors.out)
  return { ...server, ...editors, feedName: file.name as string }
}

/** A path as it stands, which `fetch` would clean up. */
const statusOf = (base: string, path: string) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })

describe('a published folder on loopback', () => {
  it('answers from any origin, with the bytes of the file and how long they hold (clauses 1.1 and 1.2)', async () => {
    const { url, out, feedName } = await aServer()
    for (const [name, caching] of [
      ['latest.json', 'no-cache'],
      ['feed.json', 'no-cache'],
      [feedName, 'public, max-age=31536000, immutable'],
    ] as const) {
      const response = await fetch(`${url}/${name}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('cache-control')).toBe(caching)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(join(out, name)))
    }
  })

  it('says 304 without a body to those who have it, until it changes', async () => {
    const { url, out } = await aServer()
    const ask = (etag: string) => fetch(`${url}/latest.json`, { headers: { 'if-none-match': etag } })
    const etag = (await ask('"other"')).headers.get('etag') ?? ''
    const unchanged = await ask(`"other", W/${etag}`)
    expect([unchanged.status, unchanged.headers.get('etag'), await unchanged.text()]).toEqual([304, etag, ''])
    await writeFile(join(out, 'latest.json'), '{}')
    expect(await (await ask(etag)).text()).toBe('{}')
  })

  it('lets readers see Retry-After, on errors too (clause 4.3)', async () => {
    const { url } = await aServer()
    for (const path of ['latest.json', 'none.json']) {
      const { headers } = await fetch(`${url}/${path}`)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')).toBe('Retry-After')
    }
  })

  it('keeps a list of the requests', async () => {
    const { url, requests } = await aServer()
    await (await fetch(`${url}/latest.json`)).arrayBuffer()
    await fetch(`${url}/latest.json`, { method: 'HEAD' })
    await fetch(`${url}/none.json`)
    expect(requests).toEqual([
      { method: 'GET', path: '/latest.json', status: 200, bytes: expect.any(Number) },
      { method: 'HEAD', path: '/latest.json', status: 200, bytes: 0 },
      { method: 'GET', path: '/none.json', status: 404, bytes: 10 },
    ])
  })

  it('tells a file that cannot be read from one that is not there', async () => {
    const { url, out } = await aServer()
    await rm(join(out, 'latest.json'))
    expect((await fetch(`${url}/latest.json`)).status).toBe(404)
    await symlink('latest.json', join(out, 'latest.json'))
    const response = await fetch(`${url}/latest.json`)
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('ELOOP')])
  })

  it('gives the website beside the feed as hosts without rewrites do, and its own page for what is missing', async () => {
    const { url, out } = await aServer()
    await mkdir(join(out, 'finding/leak'), { recursive: true })
    await writeFile(join(out, 'index.html'), 'front')
    await writeFile(join(out, 'finding/leak/index.html'), 'leak')
    await writeFile(join(out, '404.html'), 'none')
    const ask = async (path: string) => {
      const response = await fetch(url + path)
      return [response.status, await response.text(), response.headers.get('content-type')]
    }
    const html = 'text/html; charset=utf-8'
    expect(await ask('/')).toEqual([200, 'front', html])
    expect(await ask('/finding/leak/')).toEqual([200, 'leak', html])
    expect(await ask('/finding/leak')).toEqual([404, 'none', html])
    expect(await ask('/none/')).toEqual([404, 'none', html])
    expect(await ask('/latest.json')).toEqual([200, expect.any(String), 'application/json'])
  })

  it('gives nothing from outside the folder and nothing hidden or half written, and takes nothing', async () => {
    const { url, out, source } = await aServer()
    await writeFile(join(out, '.notes.txt'), 'private')
    await writeFile(join(out, 'index.html.part'), 'half')
    await symlink(source, join(out, 'linked'))
    await writeFile(join(out, '../beside.txt'), 'private')
    const outside = ['/../beside.txt', '/..%2fbeside.txt', '/%2e%2e/beside.txt', '/linked/channel.json']
    for (const path of ['/', '/.notes.txt', '/index.html.part', '/%', '/%00', '/latest.json/', ...outside])
      expect(await statusOf(url, path), path).toBe(404)
    expect((await fetch(`${url}/latest.json`, { method: 'PUT', body: '{}' })).status).toBe(405)
  })

  it('listens on loopback only', async () => {
    const { url } = await aServer()
    expect(new URL(url).hostname).toBe('127.0.0.1')
  })

  it('says so when the port is taken', async () => {
    const { url, out } = await aServer()
    await expect(startFeedServer(out, { port: Number(new URL(url).port) })).rejects.toThrow(/EADDRINUSE/)
  })
})
