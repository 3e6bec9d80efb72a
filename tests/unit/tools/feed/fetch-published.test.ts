import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { awaitPublished, fetchPublished } from '../../../../tools/feed/fetch-published.ts'
import { startFeedServer } from '../../../../tools/feed/serve.ts'
import {
  cosignAs,
  daysLater,
  type Editors,
  publishAs,
  readPayload,
  setChannel,
  someEditors,
  trustOf,
  writeFinding,
} from '../../../fixtures/editors.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { aFolder } from '../../../fixtures/source.ts'

/** A static host with what the editors have published, and their empty folder on another machine. */
const aHost = async (options: Parameters<typeof someEditors>[0] = {}) => {
  const editors = await someEditors(options)
  const host = join(await aFolder(), 'host')
  await mkdir(host)
  const server = await startFeedServer(host)
  onTestFinished(server.close)
  await setChannel(editors.source, { url: server.url })
  const upload = () => cp(editors.out, host, { recursive: true })
  return { ...editors, host, upload, elsewhere: join(await aFolder(), 'published'), requests: server.requests }
}

const fetchTo = async ({ source }: Editors, out: string, options: { first?: boolean; from?: string } = {}) => {
  const lines: string[] = []
  await fetchPublished({ source, out, from: '', first: false, say: (line) => lines.push(line), ...options })
  return lines.join('\n')
}

describe('fetching what is published', () => {
  it('gives the folder, from which the sequence goes on', async () => {
    const host = await aHost()
    await publishAs(host)
    await host.upload()
    expect(await fetchTo(host, host.elsewhere)).toMatch(/^Asking http.*\nIn force: sequence 2, feed-/)
    expect((await readdir(host.elsewhere)).sort()).toEqual((await readdir(host.out)).sort())
    await writeFinding(host.source, aFinding({ title: 'Another title' }))
    await publishAs({ ...host, out: host.elsewhere })
    expect((await readPayload(host.elsewhere)).sequence).toBe(3)
  })

  it('gives what waits for a second editor too, until it is in force', async () => {
    const host = await aHost({ keys: 2, threshold: 2 })
    await publishAs(host)
    await host.upload()
    expect(await fetchTo(host, host.elsewhere, { first: true })).toMatch(/Waiting for a signature: sequence 2/)
    const other = { ...host, out: host.elsewhere }
    await cosignAs(other, 1)
    await cp(other.out, host.host, { recursive: true })
    expect(await fetchTo(host, host.out)).not.toMatch(/Waiting/)
    expect((await readdir(host.out)).sort().slice(1)).toEqual(['feed.json', 'latest.json'])
  })

  it('takes 404 for an answer only when it is told to expect it', async () => {
    const host = await aHost()
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/has no latest\.json \(404\): say --first/)
    expect(await fetchTo(host, host.elsewhere, { first: true })).toMatch(/Nothing is published there yet\.$/)
  })

  it('can begin anew over what only a lost key has signed', async () => {
    const host = await aHost()
    await publishAs(host)
    await host.upload()
    const { keys } = await trustOf(await someEditors())
    await setChannel(host.source, { keys })
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/cannot be gone on from/)
    expect(await fetchTo(host, host.elsewhere, { first: true })).toMatch(
      /Passed over: [\s\S]*Nothing is published there yet/,
    )
  })

  it('refuses an older publication than it has, which a stale cache or a false host may give', async () => {
    const host = await aHost()
    await publishAs(host)
    await host.upload()
    await publishAs(host, { renew: true, now: daysLater(1) })
    await expect(fetchTo(host, host.out)).rejects.toThrow(/has sequence 2, older than 3 in/)
  })

  it('refuses what none of the editors has signed, and a feed that was exchanged or is gone', async () => {
    const host = await aHost()
    await publishAs(host)
    await host.upload()
    const { file } = await readPayload(host.host)
    await writeFile(join(host.host, file.name), '{}')
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/is not what its pointer says/)
    await rm(join(host.host, file.name))
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/has no feed-.*, which its pointer names/)
    await writeFile(join(host.host, 'latest.json'), '{}')
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/cannot be gone on from/)
    await expect(readdir(host.elsewhere)).rejects.toThrow(/ENOENT/)
  })

  it.each([
    ['an error', 503, {}, 'busy', /cannot be read: status 503/],
    ['a redirect', 302, { location: '/elsewhere' }, '', /cannot be read: /],
    ['an endless answer', 200, {}, 'x'.repeat(9000), /has more than 8192 bytes/],
  ])('refuses %s', async (_, status, headers, body, message) => {
    const host = await aHost()
    const server = createServer((_request, response) => response.writeHead(status, headers).end(body))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void server.close())
    const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await expect(fetchTo(host, host.elsewhere, { from })).rejects.toThrow(message)
  })

  it('needs an address', async () => {
    await expect(fetchTo(await someEditors(), await aFolder())).rejects.toThrow(/channel\.json has no url/)
  })

  it('can wait until an upload shows', async () => {
    const host = await aHost()
    await publishAs(host)
    await host.upload()
    await publishAs(host, { renew: true, now: daysLater(1) })
    const lines: string[] = []
    const say = (line: string) => {
      if (line.startsWith('Not yet')) void host.upload()
      lines.push(line)
    }
    await awaitPublished({ source: host.source, out: host.out, from: '', first: false, say }, 1, 300)
    expect(lines.at(-1)).toMatch(/^In force: sequence 3/)
    expect(await readFile(join(host.host, 'latest.json'))).toEqual(await readFile(join(host.out, 'latest.json')))
  })
})
