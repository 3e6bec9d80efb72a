import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptFeedFile } from '../../../../core/feed/accept-file.ts'
import { verifyPointer } from '../../../../core/feed/verify-pointer.ts'
import type { Publication } from '../../../../tools/feed/publication.ts'
import { generateSigningKey } from '../../../../tools/feed/signing-key.ts'
import {
  cosignAs,
  daysLater,
  publishAs,
  readPayload,
  removeFinding,
  setChannel,
  setSequence,
  someEditors,
  trustOf,
  writeFinding,
} from '../../../fixtures/editors.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aTranslationsFile, leakInSpanish } from '../../../fixtures/translations.ts'

const feedFile = expect.stringMatching(/^feed-[0-9a-f]{16}\.json$/)
const contents = async (folder: string) =>
  Promise.all((await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))

const another = aFinding({ id: 'another', date: '2023-01-02', title: 'A new report' })
const correction = { date: '2026-11-01', text: 'It was eleven recordings.', material: true }

describe('a publication', () => {
  it('is a pointer, the feed it names and a copy, which a client accepts', async () => {
    const editors = await someEditors()
    const said = await publishAs(editors)
    expect((await readdir(editors.out)).sort()).toEqual([feedFile, 'feed.json', 'latest.json'])
    const pointer = await verifyPointer(
      await readFile(join(editors.out, 'latest.json')),
      await trustOf(editors),
      'tiktok',
    )
    expect(pointer).toMatchObject({
      ok: true,
      value: { format: 1, sequence: 2, issued: '2026-12-01T12:00:00Z', expires: '2026-12-15T12:00:00Z' },
    })
    if (!pointer.ok) return
    const bytes = await readFile(join(editors.out, pointer.value.file.name))
    expect(await acceptFeedFile(bytes, pointer.value.file, 'tiktok')).toEqual({ ok: true, value: aFeed() })
    expect(await readFile(join(editors.out, 'feed.json'))).toEqual(bytes)
    expect(said).toMatch(/new {8}leak {2}2022-06-17 {2}Recordings of meetings/)
  })

  it('has protected headers of exactly alg, kid and typ (clause 2.2)', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const { signatures, ...rest } = JSON.parse(await readFile(join(editors.out, 'latest.json'), 'utf8'))
    expect(Object.keys(rest)).toEqual(['payload'])
    expect(Object.keys(signatures[0])).toEqual(['protected', 'signature'])
    expect(JSON.parse(Buffer.from(signatures[0].protected, 'base64url').toString())).toEqual({
      alg: 'Ed25519',
      kid: editors.kids[0],
      typ: 'whosees-pointer+json',
    })
  })

  it('is the same, byte for byte and line for line, from the same source, key and time', async () => {
    const editors = await someEditors()
    const other = { ...editors, out: `${editors.out}-2` }
    const said = [await publishAs(editors), await publishAs(other)]
    expect(said[1]?.replaceAll(other.out, editors.out)).toBe(said[0])
    expect(await contents(other.out)).toEqual(await contents(editors.out))
  })

  it('follows the last one, and says what readers will see change', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    await writeFinding(editors.source, aFinding({ summary: 'The Example Times reported.', changes: [correction] }))
    await writeFinding(editors.source, another)
    const said = await publishAs(editors, { now: daysLater(1) })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, issued: '2026-12-02T12:00:00Z' })
    expect(said).toMatch(
      /from sequence 2 to sequence 3:\n {2}new {8}another .*\n {2}corrected {2}leak {2}told to those/,
    )
  })

  it('never shows the old text in another language beside a corrected one, and says so', async () => {
    const editors = await someEditors()
    const inSpanish = aTranslationsFile(aFeed(), { findings: { leak: leakInSpanish } })
    await writeFile(join(editors.source, 'translations/es.yaml'), inSpanish)
    await publishAs(editors)
    expect(await readFile(join(editors.out, 'feed.json'), 'utf8')).toContain(leakInSpanish.title)
    await writeFinding(editors.source, aFinding({ changes: [correction], summary: 'It was eleven recordings.' }))
    const said = await publishAs(editors, { now: daysLater(1) })
    expect(said).toMatch(/translation of leak is out of date[\s\S]*1 translation is left out[\s\S]*corrected {2}leak/)
    expect(await readFile(join(editors.out, 'feed.json'), 'utf8')).not.toContain(leakInSpanish.title)
  })

  it('keeps the last feed for clients on the way, and removes older ones', async () => {
    const editors = await someEditors()
    const names: string[] = []
    for (const title of ['One', 'Two', 'Three']) {
      await writeFinding(editors.source, aFinding({ title }))
      await publishAs(editors)
      names.push((await readPayload(editors.out)).file.name)
    }
    expect((await readdir(editors.out)).filter((name) => name.startsWith('feed-')).sort()).toEqual(
      names.slice(1).sort(),
    )
  })

  it('is not made of an unchanged feed', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const before = await contents(editors.out)
    const said = await publishAs(editors, { now: daysLater(1) })
    expect(said).toMatch(/unchanged since sequence 2, believed until 2026-12-15T12:00:00Z; nothing was written/)
    expect(await contents(editors.out)).toEqual(before)
  })

  it('says before it signs that no extension can ask for it while it has no address', async () => {
    const editors = await someEditors()
    expect(await publishAs(editors, { dryRun: true })).toMatch(/channel\.json has no "url"[\s\S]*new {8}leak/)
  })

  it('tells a first one from a later one, and calls no withdrawn finding new', async () => {
    const editors = await someEditors()
    const retracted = { date: '2026-11-20', reason: 'The publisher has withdrawn it.' }
    await writeFinding(editors.source, { ...another, retracted })
    const said = await publishAs(editors)
    expect(said).toMatch(/The first publication, sequence 2\. Readers have had what came with their extension\./)
    expect(said).toMatch(/new {8}leak .*\n {2}withdrawn {2}another/)
  })

  it('says that nothing changes where it only takes more signatures', async () => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    await setChannel(editors.source, { threshold: 2 })
    const said = await publishAs(editors, { now: daysLater(1) })
    expect(said).toMatch(/Nothing changes for readers from sequence 2 to sequence 3\.\n(?! )/)
  })

  it('puts in force what waited for a second signature that is no longer asked for', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    await setChannel(editors.source, { threshold: 1 })
    await publishAs(editors)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, signatures: 1 })
    expect(await readdir(editors.out)).not.toContain('latest.pending.json')
  })

  it('goes above the sequence of feed.yaml, which is raised when the folder was lost', async () => {
    const editors = await someEditors()
    await setSequence(editors.source, 40)
    await publishAs(editors)
    expect((await readPayload(editors.out)).sequence).toBe(41)
  })

  it('writes nothing and needs no key when it is a dry run', async () => {
    const editors = await someEditors()
    const said = await publishAs(editors, { dryRun: true, key: undefined })
    expect(said).toMatch(/new {8}leak[\s\S]*A dry run: nothing was signed or written\.$/)
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
  })
})

describe('the website beside a publication', () => {
  const made: number[] = []
  const makeBeside = async ({ pointer }: Publication) => void made.push(pointer.sequence)

  it('stays that of what is in force until enough editors have signed, since the folder is uploaded', async () => {
    const editors = await someEditors({ keys: 3, threshold: 3 })
    await publishAs(editors, { makeBeside })
    await cosignAs(editors, 1, { makeBeside })
    expect(made.splice(0)).toEqual([])
    await cosignAs(editors, 2, { makeBeside })
    await writeFinding(editors.source, another)
    await publishAs(editors, { now: daysLater(1), makeBeside })
    await cosignAs(editors, 1, { now: daysLater(1), makeBeside })
    await cosignAs(editors, 2, { now: daysLater(1), makeBeside })
    expect(made).toEqual([2, 2, 2, 3])
  })
})

describe('a publication, or else a renewal', () => {
  const orRenew = { orRenew: true }

  it('publishes what has changed', async () => {
    const editors = await someEditors()
    await publishAs(editors, orRenew)
    await writeFinding(editors.source, another)
    const said = await publishAs(editors, { ...orRenew, now: daysLater(7) })
    expect(said).toMatch(/from sequence 2 to sequence 3:\n {2}new {8}another/)
  })

  it('renews where nothing has changed, unless it is believed for as long already', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const { file } = await readPayload(editors.out)
    await publishAs(editors, { ...orRenew, now: daysLater(7) })
    const renewed = await readPayload(editors.out)
    expect(renewed).toMatchObject({ file, sequence: 3, expires: '2026-12-22T12:00:00Z' })
    const said = await publishAs(editors, { ...orRenew, days: 3, now: daysLater(8) })
    expect(said).toMatch(/unchanged since sequence 3, believed until 2026-12-22T12:00:00Z; nothing was written\.$/)
    expect(await readPayload(editors.out)).toEqual(renewed)
  })

  it('takes nothing from what waits for a second signature, and lets it last', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    await cosignAs(editors, 1)
    await writeFinding(editors.source, another)
    await publishAs(editors, { now: daysLater(1) })
    await publishAs(editors, { ...orRenew, now: daysLater(7) })
    await cosignAs(editors, 1, { now: daysLater(8) })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 4, expires: '2026-12-22T12:00:00Z' })
    expect(await readFile(join(editors.out, 'feed.json'), 'utf8')).toContain('"another"')
  })
})

describe('a renewal', () => {
  it('raises sequence and times, and nothing else (clause 2.5)', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const before = await readPayload(editors.out)
    await writeFinding(editors.source, another)
    const said = await publishAs(editors, { renew: true, now: daysLater(7) })
    expect(said).toMatch(/\nNothing changes for readers: feed-.* is renewed by sequence 3\./)
    expect(await readPayload(editors.out)).toEqual({
      ...before,
      sequence: 3,
      issued: '2026-12-08T12:00:00Z',
      expires: '2026-12-22T12:00:00Z',
    })
  })

  it('is refused where it would not last longer, or where there is nothing to renew', async () => {
    const editors = await someEditors()
    await expect(publishAs(editors, { renew: true })).rejects.toThrow(
      /nothing in .* to renew: fetch it \(npm run feed:fetch\), or publish first/,
    )
    await publishAs(editors)
    await expect(publishAs(editors, { renew: true, days: 3, now: daysLater(1) })).rejects.toThrow(/give more --days/)
  })
})

describe('a renewal while a publication waits for its second signature', () => {
  const published = async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    await cosignAs(editors, 1)
    return editors
  }

  it('is refused, and leaves what waits as it is', async () => {
    const editors = await published()
    await writeFinding(editors.source, another)
    await publishAs(editors, { now: daysLater(1) })
    const before = await contents(editors.out)
    await expect(publishAs(editors, { renew: true, now: daysLater(7) })).rejects.toThrow(
      /^Sequence 3 waits for another signature, .* of 2 would .*feed:cosign.*--or-renew\)\. Nothing was signed\.$/,
    )
    expect(await contents(editors.out)).toEqual(before)
  })

  it('may follow another renewal, which says nothing else', async () => {
    const editors = await published()
    await publishAs(editors, { renew: true, now: daysLater(1) })
    await publishAs(editors, { renew: true, now: daysLater(7) })
    expect(await readPayload(editors.out, 'latest.pending.json')).toMatchObject({ sequence: 4 })
  })
})

describe('a feed that shrinks', () => {
  const three = ['one', 'two', 'three'].map((id) => aFinding({ id, follows: [] }))
  const shrunk = async () => {
    const editors = await someEditors({ feed: aFeed({ findings: [aFinding(), ...three] }) })
    await publishAs(editors)
    for (const { id } of three) await removeFinding(editors.source, id)
    return editors
  }

  it('is not published by accident (clause 5.9)', async () => {
    const editors = await shrunk()
    await expect(publishAs(editors)).rejects.toThrow(/3 of 4 findings would vanish, and no client accepts that/)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 2 })
  })

  it('is published on purpose, and goes on saying so until that is over (clause 5.12)', async () => {
    const editors = await shrunk()
    await publishAs(editors, { shrinks: true })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3, shrinks: true })
    expect(await publishAs(editors, { renew: true, now: daysLater(1) })).toMatch(/this one says so too/)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 4, shrinks: true })
    await publishAs(editors, { renew: true, now: daysLater(2), shrinks: false })
    expect(await readPayload(editors.out)).not.toHaveProperty('shrinks')
  })

  it('does not shrink by withdrawals, whose tombstones stay', async () => {
    const editors = await shrunk()
    const retracted = { date: '2026-11-20', reason: 'The publisher has withdrawn it.' }
    for (const finding of three) await writeFinding(editors.source, { ...finding, retracted })
    expect(await publishAs(editors)).toMatch(/withdrawn {2}one .*"The publisher has withdrawn it\."/)
  })
})

describe('no publication', () => {
  it.each([
    ['without a key', undefined, /^Nothing was signed: set WHOSEES_SIGNING_KEY/],
    ['with something else than a key', '{"kty":"RSA"}', /^WHOSEES_SIGNING_KEY is not a private Ed25519 key/],
    ['with a path that leads nowhere', '/nowhere/key.jwk', /cannot be read \(ENOENT\): \/nowhere\/key\.jwk$/],
  ])('%s', async (_, key, message) => {
    const editors = await someEditors()
    await expect(publishAs(editors, { key })).rejects.toThrow(message)
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
  })

  it('with a key that the channel does not know', async () => {
    const editors = await someEditors()
    const stranger = await generateSigningKey()
    await expect(publishAs(editors, { key: JSON.stringify(stranger) })).rejects.toThrow(
      /does not belong to the channel tiktok/,
    )
  })

  it('with a private key whose halves do not belong together', async () => {
    const editors = await someEditors()
    const mixed = { ...JSON.parse(editors.keys[0] ?? ''), d: (await generateSigningKey()).d }
    await expect(publishAs(editors, { key: JSON.stringify(mixed) })).rejects.toThrow(/is damaged/)
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
  })

  it('of a source with defects, each of them a line', async () => {
    const editors = await someEditors()
    await writeFile(join(editors.source, 'pairs.yaml'), '- assurance: A01\n')
    await expect(publishAs(editors)).rejects.toThrow(/pairs\.yaml:1:3 {2}.*\n[\s\S]*defects; nothing was written\.$/)
  })

  it('after one that no key of the channel has signed: it may come from anybody', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const { keys } = await trustOf(await someEditors())
    await setChannel(editors.source, { keys })
    const stranger = { ...editors, keys: [JSON.stringify(await generateSigningKey())] }
    await expect(publishAs(stranger, { dryRun: true })).rejects.toThrow(
      /latest\.json cannot be continued: .*calls itself sequence 2 of .*somebody else's.*feed\.yaml/,
    )
  })

  it('that no publication of enough signatures can come of, and says whose keys are missing', async () => {
    const editors = await someEditors({ threshold: 2 })
    await expect(publishAs(editors)).rejects.toThrow(
      /has 1 key, and 2 must sign, .*each editor run npm run feed:keygen/,
    )
    await expect(publishAs(editors, { dryRun: true })).rejects.toThrow(/Nothing was signed/)
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
  })

  it('of a second material correction of one day, which nobody would be told of', async () => {
    const editors = await someEditors()
    await writeFinding(editors.source, aFinding({ changes: [correction] }))
    await publishAs(editors)
    const second = { ...correction, text: 'It was twelve recordings.' }
    await writeFinding(editors.source, aFinding({ changes: [second, correction] }))
    await expect(publishAs(editors)).rejects.toThrow(/^leak: .* Date the new one 2026-11-02 .*\nNothing was signed\.$/)
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 2 })
  })

  it('after one whose feed was exchanged', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const { file } = await readPayload(editors.out)
    await writeFile(join(editors.out, file.name), '{}')
    await expect(publishAs(editors)).rejects.toThrow(/is not what its pointer says: The feed has 2 bytes/)
  })

  it('by a clock that stands before the last one', async () => {
    const editors = await someEditors()
    await publishAs(editors)
    await writeFinding(editors.source, another)
    await expect(publishAs(editors, { now: daysLater(-1) })).rejects.toThrow(/this machine's clock says 2026-11-30/)
  })
})
