import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyPointer } from '../../../../core/feed/verify-pointer.ts'
import { readChannel } from '../../../../tools/feed/channel-file.ts'
import { readPublishedFolder } from '../../../../tools/feed/publication.ts'
import { generateSigningKey } from '../../../../tools/feed/signing-key.ts'
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

const verify = async (editors: Editors, name = 'latest.json') =>
  verifyPointer(await readFile(join(editors.out, name)), await trustOf(editors), 'tiktok')

const contents = async (folder: string) =>
  Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))

const twoEditors = () => someEditors({ keys: 2, threshold: 2 })

describe('a publication by two editors', () => {
  it('is seen by nobody before the second has signed', async () => {
    const editors = await twoEditors()
    expect(await publishAs(editors)).toMatch(/Signed by 1 of 2: no reader sees it until another editor has run/)
    expect((await readdir(editors.out)).filter((name) => !name.startsWith('feed-'))).toEqual(['latest.pending.json'])
    expect(await verify(editors, 'latest.pending.json')).toMatchObject({ error: { code: 'POINTER_UNTRUSTED' } })
  })

  it('is in force once the second has signed, and leaves nothing waiting', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    const said = await cosignAs(editors, 1)
    expect(said).toMatch(new RegExp(`signed by ${editors.kids[0]}\nWhat readers will see change:\n {2}new {8}leak`))
    expect(said).toMatch(
      /It is byte for byte what .* gives\.\n.*: signed by 2 keys; 2 must sign\.\nNext: upload the folder/,
    )
    expect((await readdir(editors.out)).sort().slice(1)).toEqual(['feed.json', 'latest.json'])
    expect(await verify(editors)).toMatchObject({ ok: true, value: { sequence: 2 } })
  })

  it('leaves the one in force as it is while it waits, and shows the second editor the difference to it', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    await cosignAs(editors, 1)
    const inForce = await readFile(join(editors.out, 'latest.json'), 'utf8')
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { now: daysLater(1) })
    expect(await readFile(join(editors.out, 'latest.json'), 'utf8')).toBe(inForce)
    expect(await cosignAs(editors, 1, { now: daysLater(2) })).toMatch(
      /change:\n {2}changed {4}leak {2}not told \(title\)\n/,
    )
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, signatures: 2 })
  })

  it('is not signed where it is not what the second editor has before them, unless they say so', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    const before = await contents(editors.out)
    await expect(cosignAs(editors, 1)).rejects.toThrow(/It is NOT what .* gives: .*Nothing was signed; .*add --anyway/)
    await writeFile(join(editors.source, 'pairs.yaml'), '- assurance: A01\n')
    await expect(cosignAs(editors, 1)).rejects.toThrow(/has defects, so it cannot be compared.*Nothing was signed/)
    expect(await contents(editors.out)).toEqual(before)
    expect(await cosignAs(editors, 1, { anyway: true })).toMatch(/has defects[\s\S]*signed by 2 keys/)
  })

  it('can be looked at without a key, and nothing is signed', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    const before = await contents(editors.out)
    const said = await cosignAs(editors, 1, { dryRun: true, key: undefined })
    expect(said).toMatch(/new {8}leak[\s\S]*It is NOT what .* gives[\s\S]*A dry run: nothing was signed or written\.$/)
    expect(await contents(editors.out)).toEqual(before)
  })

  it('is not mistaken for the old one, which is in force', async () => {
    const editors = await someEditors({ keys: 3, threshold: 2 })
    await publishAs(editors)
    await cosignAs(editors, 1)
    await expect(cosignAs(editors, 2)).rejects.toThrow(
      /^Nothing in .* waits for a signature: sequence 2 is in force\. Fetch what the first editor has published/,
    )
  })

  it('is not made twice while it waits, and a later one takes its place', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    expect(await publishAs(editors, { now: daysLater(1) })).toMatch(/The same feed waits in .* nothing was written/)
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { now: daysLater(1) })
    expect(await readPayload(editors.out, 'latest.pending.json')).toMatchObject({ sequence: 3, signatures: 1 })
  })

  it('takes out of the folder what it overtakes: a draft that was refused, and feeds older than the last', async () => {
    const editors = await twoEditors()
    const publishTitled = async (title: string, day: number) => {
      await writeFinding(editors.source, aFinding({ title }))
      await publishAs(editors, { now: daysLater(day) })
      return (await readPayload(editors.out, 'latest.pending.json')).file.name
    }
    const feeds = async () => (await readdir(editors.out)).filter((name) => name.startsWith('feed-')).sort()
    const first = await publishTitled('First', 0)
    await cosignAs(editors, 1)
    await publishTitled('Libel', 1)
    const second = await publishTitled('Second', 1)
    expect(await feeds()).toEqual([first, second].sort())
    await cosignAs(editors, 1, { now: daysLater(1.1) })
    const third = await publishTitled('Third', 2)
    expect(await feeds()).toEqual([second, third].sort())
    await writeFile(join(editors.out, 'feed-0123456789abcdef.json'), '{}')
    expect(await cosignAs(editors, 1, { now: daysLater(2.1) })).toMatch(/feed-0123456789abcdef\.json: removed/)
    expect(await feeds()).toEqual([second, third].sort())
  })

  it('renews with two signatures too', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    await cosignAs(editors, 1)
    await publishAs(editors, { renew: true, now: daysLater(7) })
    expect(await cosignAs(editors, 1, { now: daysLater(7.1) })).toMatch(/Nothing changes for readers\./)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, expires: '2026-12-22T12:00:00Z' })
  })

  it('signs the same feed anew when the threshold was raised', async () => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    await setChannel(editors.source, { threshold: 2 })
    await publishAs(editors, { now: daysLater(1) })
    expect(await cosignAs(editors, 1, { now: daysLater(2) })).toMatch(/signed by 2 keys; 2 must sign/)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, signatures: 2 })
  })
})

describe('cosigning', () => {
  it('adds a new key to a publication in force, so that readers of either key believe it', async () => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    expect(await cosignAs(editors, 1, { inForce: true })).toMatch(
      /Nothing changes for readers\.[\s\S]*signed by 2 keys; 1 must sign/,
    )
    const { signers } = (await readPublishedFolder(editors.out, await readChannel(editors.source))).latest ?? {}
    expect(signers).toEqual(editors.kids.toSorted())
  })

  it('adds a new key to what is in force while another publication waits, which goes on waiting', async () => {
    const editors = await someEditors({ keys: 3, threshold: 2 })
    await publishAs(editors)
    await expect(cosignAs(editors, 1, { inForce: true })).rejects.toThrow(/^Nothing is in force in /)
    await cosignAs(editors, 1)
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { now: daysLater(1) })
    const options = { inForce: true, anyway: true, now: daysLater(1.1) }
    expect(await cosignAs(editors, 2, options)).toMatch(/\nSequence 2, [\s\S]*\nNothing changes for readers\./)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 2, signatures: 3 })
    expect(await readPayload(editors.out, 'latest.pending.json')).toMatchObject({ sequence: 3, signatures: 1 })
    await cosignAs(editors, 1, { now: daysLater(1.2) })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, signatures: 2 })
  })

  it('leaves in force what is, where the threshold was raised since and still more must sign', async () => {
    const editors = await someEditors({ keys: 3 })
    await publishAs(editors)
    await setChannel(editors.source, { threshold: 3 })
    await cosignAs(editors, 1, { inForce: true })
    expect((await readdir(editors.out)).sort().slice(1)).toEqual(['feed.json', 'latest.json'])
    expect(await cosignAs(editors, 2)).toMatch(/signed by 3 keys; 3 must sign/)
  })

  it('is refused to a key that has signed already', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    await expect(cosignAs(editors, 0)).rejects.toThrow(/has already signed this pointer: it takes another editor's/)
  })

  it('is refused to a key that the channel does not know', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    editors.keys[1] = JSON.stringify(await generateSigningKey())
    await expect(cosignAs(editors, 1)).rejects.toThrow(/does not belong to the channel tiktok/)
  })

  it('is refused where there is nothing, nothing believable, or nothing current', async () => {
    const editors = await twoEditors()
    await expect(cosignAs(editors, 1)).rejects.toThrow(/There is no pointer in/)
    await publishAs(editors)
    await expect(cosignAs(editors, 1, { now: daysLater(15) })).rejects.toThrow(/expired on 2026-12-15T12:00:00Z/)
    const { file } = await readPayload(editors.out, 'latest.pending.json')
    await writeFile(join(editors.out, file.name), 'x'.repeat(file.bytes))
    await expect(cosignAs(editors, 1)).rejects.toThrow(/is not what its pointer says: The feed's SHA-256/)
  })

  it('is refused for a pointer that readers refuse, since it is dated more than a day ahead (clause 5.4)', async () => {
    const editors = await twoEditors()
    await publishAs(editors, { now: daysLater(1.1) })
    const before = await contents(editors.out)
    await expect(cosignAs(editors, 1)).rejects.toThrow(
      /dated 2026-12-02T14:24:00Z, more than a day ahead .*: set the clock right, or read “A publication from the future”/,
    )
    expect(await contents(editors.out)).toEqual(before)
    expect(await cosignAs(editors, 1, { now: daysLater(0.2) })).toMatch(/signed by 2 keys/)
  })

  it('is refused for a pointer that a later one has overtaken', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    const old = join(editors.out, '..', 'old.json')
    await copyFile(join(editors.out, 'latest.pending.json'), old)
    await cosignAs(editors, 1)
    await copyFile(old, join(editors.out, 'latest.pending.json'))
    await expect(cosignAs(editors, 1)).rejects.toThrow(
      /pending\.json has sequence 2, which 2 in latest\.json has overtaken/,
    )
  })

  it('is refused for a pointer whose signature is wrong', async () => {
    const editors = await twoEditors()
    await publishAs(editors)
    const path = join(editors.out, 'latest.pending.json')
    const jws = JSON.parse(await readFile(path, 'utf8'))
    const payload = JSON.parse(Buffer.from(jws.payload, 'base64url').toString())
    jws.payload = Buffer.from(JSON.stringify({ ...payload, sequence: 9 })).toString('base64url')
    await writeFile(path, JSON.stringify(jws))
    await expect(cosignAs(editors, 1)).rejects.toThrow(/The signature of the key .* is wrong/)
  })
})
