import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchPublished } from '../../../../tools/feed/fetch-published.ts'
import {
  cosignAs,
  daysLater,
  type Editors,
  publishAs,
  readPayload,
  setChannel,
  someEditors,
  writeFinding,
} from '../../../fixtures/editors.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { aHost, anAnswer, contents, inFolder } from '../../../fixtures/published-host.ts'

/*
 * Folders and hosts that are not as they should be: each a sentence with what to do, nothing signed, nothing overwritten.
 */

const twoEditors = () => someEditors({ keys: 2, threshold: 2 })

const remedies =
  /fetch|choose another|remove|Try again|set url|check the address|git pull|add --first|leave out --first|must give this file/

/** Every command that would sign or write is refused, with the same sentence, and the folder stays as it is. */
const expectRefusals = async (editors: Editors, message: RegExp) => {
  const before = await contents(editors.out)
  await writeFinding(editors.source, aFinding({ id: 'late', date: '2026-11-01', bearsOn: [] }))
  const commands = [
    () => publishAs(editors, { now: daysLater(1) }),
    () => publishAs(editors, { now: daysLater(1), renew: true }),
    () => cosignAs(editors, 1, { anyway: true, inForce: true }),
  ]
  for (const command of commands) {
    await expect(command()).rejects.toThrow(message)
    await expect(command()).rejects.toThrow(remedies)
  }
  expect(await contents(editors.out)).toEqual(before)
}

describe('a folder', () => {
  it('of somebody else', async () => {
    const editors = await twoEditors()
    const others = await someEditors()
    await publishAs(others)
    await expectRefusals(inFolder(editors, others.out), /0 signed the pointer.*calls itself sequence 2 of the channel/)
  })

  it('of somebody else, which a fetch leaves alone, too', async () => {
    const editors = await aHost()
    await publishAs(editors, { first: true })
    await editors.upload()
    const others = await someEditors()
    await publishAs(others)
    const before = await contents(others.out)
    for (const first of [false, true])
      await expect(
        fetchPublished({ source: editors.source, out: others.out, from: '', first, say: () => undefined }),
      ).rejects.toThrow(/0 signed the pointer.*choose another folder/)
    expect(await contents(others.out)).toEqual(before)
  })

  it('of another channel of the same editors', async () => {
    const editors = await someEditors({ keys: 2 })
    await setChannel(editors.source, { channel: 'other' })
    await publishAs(editors)
    await setChannel(editors.source, { channel: 'tiktok' })
    await expectRefusals(
      editors,
      /belongs to the channel other, not tiktok\. It is another feed: choose another folder/,
    )
  })

  it('of which half is missing, whichever', async () => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    const [latest, { file }] = [join(editors.out, 'latest.json'), await readPayload(editors.out)]
    const [pointer, feed] = await Promise.all([readFile(latest), readFile(join(editors.out, file.name))])
    await rm(join(editors.out, file.name))
    await expectRefusals(editors, /names feed-.*, which is not there: the folder is half a publication\. Get all of it/)
    await writeFile(join(editors.out, file.name), feed.subarray(0, 100))
    await expectRefusals(editors, /is not what its pointer says: The feed has 100 bytes.* Get it again/)
    await writeFile(join(editors.out, file.name), feed)
    await writeFile(latest, pointer.subarray(0, 100))
    await expectRefusals(
      editors,
      /latest\.json cannot be continued: The pointer is not JSON.* the file is damaged: get it/,
    )
    await rm(latest)
    const before = await contents(editors.out)
    await expect(publishAs(editors)).rejects.toThrow(/has feed-.* but no pointer to it.*npm run feed:fetch/)
    expect(await contents(editors.out)).toEqual(before)
  })

  it('in which what waits is older than what is in force', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    const old = join(editors.out, '..', 'old.json')
    await copyFile(join(editors.out, 'latest.pending.json'), old)
    await cosignAs(editors, 1)
    await publishAs(editors, { renew: true, now: daysLater(0.5) })
    await cosignAs(editors, 1, { now: daysLater(0.6) })
    await copyFile(old, join(editors.out, 'latest.pending.json'))
    await expectRefusals(editors, /pending\.json has sequence 2, which 3 in latest\.json has overtaken.*: remove it/)
  })
})

describe('a host', () => {
  const answers: [string, () => Promise<string>, RegExp][] = [
    ['that nobody answers at', async () => 'http://127.0.0.1:4', /cannot be read \(ECONNREFUSED\): check the address/],
    ['in trouble', () => anAnswer(500), /status 500; the host is in trouble\. Try again later\. Nothing was signed/],
    ['that refuses', () => anAnswer(403), /status 403; the host must give this file to everybody/],
    ['that sends elsewhere', () => anAnswer(301, { location: 'https://example.org/' }), /set url to .*example\.org/],
    [
      'with a page instead',
      () => anAnswer(200, {}, '<p>Welcome</p>'),
      /is not JSON.*Is it the right folder or address/,
    ],
  ]
  it.each(answers)('%s', async (_, start, message) => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    await setChannel(editors.source, { url: await start() })
    await expectRefusals(editors, message)
    await expect(fetchPublished({ ...editors, from: '', first: false, say: () => undefined })).rejects.toThrow(remedies)
  })

  it('of another channel, even the first time', async () => {
    const editors = await aHost()
    await setChannel(editors.source, { channel: 'other' })
    await publishAs(editors, { first: true })
    await editors.upload()
    await setChannel(editors.source, { channel: 'tiktok' })
    const other = inFolder(editors, editors.elsewhere)
    for (const first of [false, true])
      await expect(publishAs(other, { first })).rejects.toThrow(/belongs to the channel other.*Nothing was signed/)
    expect(await contents(editors.elsewhere)).toEqual([])
  })

  it('that says 404 to an empty folder, unless nothing was ever published', async () => {
    const editors = await aHost()
    await expect(publishAs(editors)).rejects.toThrow(/404.*holds no publication: add --first if .*Nothing was signed/)
    expect(await contents(editors.out)).toEqual([])
    await publishAs(editors, { first: true })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 2 })
  })

  it('with a later publication than a new clone or an old folder', async () => {
    const editors = await aHost()
    await publishAs(editors, { first: true })
    const old = await contents(editors.out)
    await publishAs(editors, { renew: true, now: daysLater(1) })
    await editors.upload()
    const clone = inFolder(editors, editors.elsewhere)
    for (const first of [false, true])
      await expect(publishAs(clone, { first })).rejects.toThrow(
        /has sequence 3 in force, and .* holds no publication in force: .*npm run feed:fetch first/,
      )
    expect(await contents(editors.elsewhere)).toEqual([])
    for (const [name, text] of old) await writeFile(join(editors.out, name), text)
    await expect(publishAs(editors, { renew: true, now: daysLater(2) })).rejects.toThrow(
      /sequence 3 in force.*sequence 2/,
    )
  })

  it('on which two editors have published under one number', async () => {
    const editors = await aHost()
    await publishAs(editors, { first: true })
    await editors.upload()
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    const twin = inFolder(editors, editors.elsewhere)
    await publishAs(twin, { first: true, offline: true })
    await expect(publishAs(twin, { renew: true, now: daysLater(1) })).rejects.toThrow(
      /two different publications of sequence 2: fetch into an empty folder/,
    )
  })

  it('on which another publication waits for a signature', async () => {
    const editors = await aHost({ keys: 2, threshold: 2 })
    await publishAs(editors, { first: true })
    await editors.upload()
    await expect(publishAs(inFolder(editors, editors.elsewhere), { first: true })).rejects.toThrow(
      /has sequence 2 waiting for a signature, which .* does not hold: run npm run feed:fetch first/,
    )
  })

  it('on which a later one waits than the second editor holds, or is in force', async () => {
    const editors = await aHost({ keys: 2, threshold: 2 })
    await publishAs(editors, { first: true })
    await cp(editors.out, editors.elsewhere, { recursive: true })
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { first: true })
    await editors.upload()
    const second = inFolder(editors, editors.elsewhere)
    const before = await contents(second.out)
    await expect(cosignAs(second, 1, { anyway: true })).rejects.toThrow(
      /has sequence 3 waiting .*: run npm run feed:fetch/,
    )
    await cosignAs(editors, 1)
    await editors.upload()
    await expect(cosignAs(second, 1, { anyway: true })).rejects.toThrow(/has sequence 3 in force.*feed:fetch/)
    expect(await contents(second.out)).toEqual(before)
  })

  it('need not be asked where there is no network, but for a folder to continue from', async () => {
    const editors = await someEditors()
    await setChannel(editors.source, { url: await anAnswer(500) })
    await expect(publishAs(editors, { offline: true })).rejects.toThrow(/holds no publication to continue.*add --first/)
    await publishAs(editors, { offline: true, first: true })
    expect(await publishAs(editors, { offline: true, renew: true, now: daysLater(1) })).toMatch(/sequence 3/)
  })

  it('is asked for a dry run, too, which says what would be refused and shows the rest', async () => {
    const editors = await someEditors()
    await setChannel(editors.source, { url: await anAnswer(500) })
    const said = await publishAs(editors, { dryRun: true, key: undefined })
    expect(said).toMatch(/This would be refused: .*status 500[\s\S]*new {8}leak[\s\S]*A dry run/)
  })
})
