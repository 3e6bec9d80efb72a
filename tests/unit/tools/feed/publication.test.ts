import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchPublished } from '../../../../tools/feed/fetch-published.ts'
import {
  aTime,
  cosignAs,
  daysLater,
  type Editors,
  publishAs,
  someEditors,
  writeFinding,
} from '../../../fixtures/editors.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { aHost } from '../../../fixtures/published-host.ts'

const halves = ['feed-0123456789abcdef.json.part', 'feed.json.part', 'latest.json.part', 'latest.pending.json.part']

/** As a command leaves it that is stopped half-way. */
const stopIn = ({ out }: Editors) => Promise.all(halves.map((name) => writeFile(join(out, name), '{ "version"')))

const halvesIn = async ({ out }: Editors) => (await readdir(out)).filter((name) => name.endsWith('.part'))

const tellsAll = new RegExp(
  halves.map((name) => `^${name}: removed, since a command that was stopped has left it half-written\\.$`).join('\n'),
  'm',
)

describe('what a stopped command has left half-written in the published folder', () => {
  it('goes with the next publication', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    await stopIn(editors)
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    expect(await publishAs(editors, { now: daysLater(1) })).toMatch(tellsAll)
    expect(await halvesIn(editors)).toEqual([])
  })

  it('goes where nothing else changes, and stays in a dry run, which writes nothing', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    await stopIn(editors)
    expect(await publishAs(editors, { renew: true, now: daysLater(1), dryRun: true })).not.toContain('half-written')
    expect(await halvesIn(editors)).toEqual(halves)
    expect(await publishAs(editors, { now: daysLater(1) })).toMatch(tellsAll)
    expect(await halvesIn(editors)).toEqual([])
  })

  it('goes when a second editor signs', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    await stopIn(editors)
    expect(await cosignAs(editors, 1)).toMatch(tellsAll)
    expect(await halvesIn(editors)).toEqual([])
  })

  it('goes when what is published is fetched', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    await stopIn(host)
    const lines: string[] = []
    const say = (line: string) => lines.push(line)
    await fetchPublished({ source: host.source, out: host.out, from: '', first: false, now: aTime, say })
    expect(lines.join('\n')).toMatch(tellsAll)
    expect(await halvesIn(host)).toEqual([])
  })
})
