import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { awaitPublished, type FetchOptions, fetchPublished } from '../../../../tools/feed/fetch-published.ts'
import {
  aTime,
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
import { aHost, anAnswer, anUnlistedHost } from '../../../fixtures/published-host.ts'
import { aFolder } from '../../../fixtures/source.ts'

const fetchTo = async ({ source }: Editors, out: string, options: Partial<FetchOptions> = {}) => {
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  await fetchPublished({ source, out, from: '', first: false, now: aTime, say, ...options })
  return lines.join('\n')
}

describe('fetching what is published', () => {
  it.each(['http://example.org/feed', 'https:\\\\example.org', 'https://user:password@example.org/'])(
    'asks nobody at the address %s',
    async (from) => {
      await expect(fetchTo(await someEditors(), await aFolder(), { from })).rejects.toThrow(/^--from .*must be https:/)
    },
  )

  it('gives the folder, from which the sequence goes on', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    expect(await fetchTo(host, host.elsewhere)).toMatch(/^Asking http.*\nIn force: sequence 2, feed-/)
    expect((await readdir(host.elsewhere)).sort()).toEqual((await readdir(host.out)).sort())
    await writeFinding(host.source, aFinding({ title: 'Another title' }))
    await publishAs({ ...host, out: host.elsewhere })
    expect((await readPayload(host.elsewhere)).sequence).toBe(3)
  })

  it('says where readers refuse what is in force there, for its time (clause 5.4)', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    expect(await fetchTo(host, host.elsewhere)).not.toContain('refuse')
    const fetchedAt = (days: number) => fetchTo(host, host.elsewhere, { now: daysLater(days) })
    expect(await fetchedAt(-2)).toMatch(/until .*\nReaders refuse it\. The pointer is dated .*, more than a day ahead/)
    expect(await fetchedAt(14)).toMatch(/\nReaders refuse it\. The pointer expired on 2026-12-15.*: publish again\.$/)
  })

  it('says in a sentence where an answer breaks off, or is not compressed as it says', async () => {
    const from = await anAnswer(200, { 'content-encoding': 'gzip' }, 'no gzip')
    await expect(fetchTo(await someEditors(), await aFolder(), { from })).rejects.toThrow(
      /^http:\S+latest\.json broke off \(\w+\): the host, or something in between, is in trouble\. Try again later\.$/,
    )
  })

  it('gives what waits for a second editor too, until it is in force', async () => {
    const host = await aHost({ keys: 2, threshold: 2 })
    await publishAs(host, { first: true })
    await host.upload()
    expect(await fetchTo(host, host.elsewhere)).toMatch(/Nothing is in force .*\nWaiting for a signature: sequence 2/)
    const other = { ...host, out: host.elsewhere }
    await cosignAs(other, 1)
    await cp(other.out, host.host, { recursive: true })
    expect(await fetchTo(host, host.out)).not.toMatch(/Waiting/)
    expect((await readdir(host.out)).sort().slice(1)).toEqual(['feed.json', 'latest.json'])
  })

  it('asks for what waits only where something can, since some hosts answer 403 for what they do not have', async () => {
    const host = await aHost({ keys: 2 })
    await publishAs(host, { first: true })
    const from = await anUnlistedHost(host.out)
    expect(await fetchTo(host, host.elsewhere, { from })).toMatch(/In force: sequence 2/)
    await setChannel(host.source, { threshold: 2 })
    await expect(fetchTo(host, host.elsewhere, { from })).rejects.toThrow(
      /pending\.json cannot be read: status 403; .* to everybody, and answer 404 for one that it does not have/,
    )
  })

  it('gives the later of what waits here and there, and none that is in force by now', async () => {
    const host = await aHost({ keys: 2, threshold: 2 })
    await publishAs(host, { first: true })
    const first = join(await aFolder(), 'first.json')
    await copyFile(join(host.out, 'latest.pending.json'), first)
    await cosignAs(host, 1)
    await host.upload()
    await copyFile(first, join(host.host, 'latest.pending.json'))
    expect(await fetchTo(host, host.elsewhere)).toMatch(/Left out: .* sequence 2, which 2 has overtaken\. Remove it/)
    await writeFinding(host.source, aFinding({ title: 'Another title' }))
    await publishAs(host, { now: daysLater(1) })
    expect(await fetchTo(host, host.out)).toMatch(/Waiting for a signature: sequence 3/)
    expect(await readPayload(host.out, 'latest.pending.json')).toMatchObject({ sequence: 3 })
  })

  it('takes 404 for an answer only when it is told to expect it', async () => {
    const host = await aHost()
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/has no latest\.json \(404\): add --first/)
    expect(await fetchTo(host, host.elsewhere, { first: true })).toMatch(/Nothing is in force there yet\.$/)
  })

  it('can begin anew over what only a lost key has signed', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    const { keys } = await trustOf(await someEditors())
    await setChannel(host.source, { keys })
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/cannot be continued/)
    expect(await fetchTo(host, host.elsewhere, { first: true })).toMatch(
      /Skipped: [\s\S]*Nothing is in force there yet/,
    )
  })

  it('refuses an older publication than it has, which a stale cache or a false host may give', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    await publishAs(host, { renew: true, now: daysLater(1) })
    await expect(fetchTo(host, host.out)).rejects.toThrow(/has sequence 2, older than 3 in/)
  })

  it('tells of another publication of the same number that the folder had', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    const twin = { ...host, out: host.elsewhere }
    await writeFinding(host.source, aFinding({ title: 'Another title' }))
    await publishAs(twin, { first: true, offline: true })
    expect(await fetchTo(host, twin.out)).toMatch(
      /The folder had another publication of sequence 2, feed-.*, than the host \(feed-.*\): the host's takes its place/,
    )
    expect(await readPayload(twin.out)).toEqual(await readPayload(host.out))
    expect(await fetchTo(host, twin.out)).not.toContain('another publication')
  })

  it('tells of another that waits under the same number, and keeps its own', async () => {
    const host = await aHost({ keys: 2, threshold: 2 })
    await publishAs(host, { first: true })
    await host.upload()
    const twin = { ...host, out: host.elsewhere }
    await writeFinding(host.source, aFinding({ title: 'Another title' }))
    await publishAs(twin, { first: true, offline: true })
    const before = await readPayload(twin.out, 'latest.pending.json')
    expect(await fetchTo(host, twin.out)).toMatch(
      /another publication of sequence 2, .*: yours stays\. To have the other/,
    )
    expect(await readPayload(twin.out, 'latest.pending.json')).toEqual(before)
  })

  it('refuses what none of the editors has signed, and a feed that was exchanged or is gone', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    const { file } = await readPayload(host.host)
    await writeFile(join(host.host, file.name), '{}')
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/is not what its pointer says/)
    await rm(join(host.host, file.name))
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/has no feed-.*, which its pointer names/)
    await writeFile(join(host.host, 'latest.json'), '{}')
    await expect(fetchTo(host, host.elsewhere)).rejects.toThrow(/cannot be continued/)
    await expect(readdir(host.elsewhere)).rejects.toThrow(/ENOENT/)
  })

  it.each([
    ['an error', 503, {}, 'busy', /cannot be read: status 503; the host is in trouble\. Try again later/],
    [
      'a refusal',
      403,
      {},
      '',
      /status 403; the host must give this file to everybody, .*\. If it is there, its web server may not read it: give files the mode 644 and folders 755\.$/,
    ],
    [
      'a redirect',
      302,
      { location: '/elsewhere' },
      '',
      /status 302; no reader follows .* set url to .* \(\/elsewhere\)/,
    ],
    ['a page', 200, {}, '<!doctype html>', /is not JSON.* Is it the right folder or address\?/],
    ['an endless answer', 200, {}, 'x'.repeat(9000), /has more than 8192 bytes/],
  ])('refuses %s', async (_, status, headers, body, message) => {
    const host = await aHost()
    const from = await anAnswer(status, headers, body)
    await expect(fetchTo(host, host.elsewhere, { from })).rejects.toThrow(message)
  })

  it('needs an address', async () => {
    await expect(fetchTo(await someEditors(), await aFolder())).rejects.toThrow(/channel\.json has no url/)
  })

  it('can wait until an upload shows', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    await publishAs(host, { renew: true, now: daysLater(1) })
    const lines: string[] = []
    const say = (line: string) => {
      if (line.startsWith('Not yet')) void host.upload()
      lines.push(line)
    }
    await awaitPublished({ source: host.source, out: host.out, from: '', first: false, now: daysLater(1), say }, 1, 300)
    expect(lines.at(-1)).toMatch(/^In force: sequence 3/)
    expect(await readFile(join(host.host, 'latest.json'))).toEqual(await readFile(join(host.out, 'latest.json')))
  })
})
