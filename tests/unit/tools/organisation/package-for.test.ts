import { createHash, createPublicKey } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packageFor } from '../../../../tools/organisation/package-for.ts'
import { aFolder, aWorkTree } from '../../../fixtures/source.ts'

const address = 'https://downloads.example.org/r&d/whosees/'

const aZip = async (version = '0.1.0', files: Record<string, string> = { 'managed-schema.json': '{}' }) => {
  const manifest = { manifest_version: 3, name: 'WhoSees', version, minimum_chrome_version: '137' }
  const all = { 'manifest.json': JSON.stringify(manifest), 'background.js': 'let a', ...files }
  const path = join(await aFolder(), 'whosees.zip')
  await writeFile(path, zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))))
  return path
}

const wanted = async (options: Partial<Parameters<typeof packageFor>[0]> = {}) => {
  const folder = await aFolder()
  return { zip: await aZip(), address, out: join(folder, 'out'), key: join(folder, 'own/key.pem'), ...options }
}

/** A package's header (the format CRX3: magic, version, length of the header) and the zip after it. */
const readPackage = async (path: string) => {
  const bytes = await readFile(path)
  const start = 12 + bytes.readUInt32LE(8)
  return {
    magic: bytes.toString('latin1', 0, 4),
    version: bytes.readUInt32LE(4),
    files: unzipSync(bytes.subarray(start)),
  }
}

const idOf = (publicKey: Buffer) =>
  [...createHash('sha256').update(publicKey).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('')

describe('a package for an organisation', () => {
  it('is signed, has the id of its key, and asks its own address for updates', async () => {
    const given = await wanted()
    const { id, ...made } = await packageFor(given)
    expect(made).toEqual({ version: '0.1.0', updateUrl: `${address}update.xml`, isNewKey: true })
    const { magic, version, files } = await readPackage(join(given.out, 'whosees.crx'))
    expect([magic, version]).toEqual(['Cr24', 3])
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
    const publicKey = createPublicKey(await readFile(given.key)).export({ type: 'spki', format: 'der' })
    expect(id).toBe(idOf(publicKey))
    expect(manifest).toMatchObject({
      name: 'WhoSees',
      key: publicKey.toString('base64'),
      update_url: `${address}update.xml`,
    })
    expect(strFromU8(files['background.js'] ?? new Uint8Array())).toBe('let a')
  })

  it('is told to browsers by update.xml: id, version, address and the oldest browser', async () => {
    const given = await wanted()
    const { id } = await packageFor(given)
    const { DOMParser } = new (await import('happy-dom')).Window()
    const text = await readFile(join(given.out, 'update.xml'), 'utf8')
    const xml = new DOMParser().parseFromString(text, 'text/xml')
    expect(xml.querySelector('app')?.getAttribute('appid')).toBe(id)
    const check = xml.querySelector('updatecheck')
    expect(['codebase', 'version', 'prodversionmin'].map((name) => check?.getAttribute(name))).toEqual([
      `${address}whosees.crx`,
      '0.1.0',
      '137',
    ])
  })

  it('is the same from the same zip, and keeps its id from version to version, by a key that only its owner can read', async () => {
    const given = await wanted()
    const { id } = await packageFor(given)
    expect(((await stat(given.key)).mode & 0o777).toString(8)).toBe('600')
    const [first, again] = [await readFile(join(given.out, 'whosees.crx')), await packageFor(given)]
    expect(again).toMatchObject({ id, isNewKey: false })
    expect((await readFile(join(given.out, 'whosees.crx'))).equals(first)).toBe(true)
    const later = await packageFor({ ...given, zip: await aZip('0.2.0'), address: address.replace(/\/$/, '') })
    expect(later).toEqual({ id, version: '0.2.0', updateUrl: `${address}update.xml`, isNewKey: false })
  })

  it.each<[string, Partial<Parameters<typeof packageFor>[0]>, RegExp]>([
    ['without an address', { address: '' }, /^No address: the address must be https:/],
    ['for an address without encryption', { address: 'http://downloads.example.org/' }, /must be https:/],
    ['of what is not there', { zip: '/nowhere/whosees.zip' }, /There is no .*: make it \(npm run zip\)/],
    ['of a folder', { zip: import.meta.dirname }, /is a folder, and no zip: make it \(npm run zip\)/],
    ['of what is no zip', { zip: import.meta.filename }, /package-for\.test\.ts is damaged, or is no zip: make it/],
  ])('is not made %s', async (_, options, message) => {
    const given = await wanted(options)
    await expect(packageFor(given)).rejects.toThrow(message)
    await expect(stat(join(given.out, 'whosees.crx'))).rejects.toThrow(/ENOENT/)
  })

  it('leaves no key that nobody was told of, where it could not be made', async () => {
    const given = await wanted()
    await mkdir(join(given.out, 'update.xml.part'), { recursive: true })
    await expect(packageFor(given)).rejects.toThrow(
      /update\.xml cannot be written .*The key that was made was removed again: no package is signed with it\.$/,
    )
    await expect(stat(given.key)).rejects.toThrow(/ENOENT/)
    await rm(join(given.out, 'update.xml.part'), { recursive: true })
    expect(await packageFor(given)).toMatchObject({ isNewKey: true })
  })

  it('is not made with a key in a repository', async () => {
    const given = await wanted({ key: join(await aWorkTree(), 'key.pem') })
    await expect(packageFor(given)).rejects.toThrow(/is in a git work tree/)
    await expect(stat(join(given.out, 'whosees.crx'))).rejects.toThrow(/ENOENT/)
  })

  it('is not made of something else, or with another kind of key', async () => {
    await expect(packageFor(await wanted({ zip: await aZip('0.1.0', {}) }))).rejects.toThrow(
      /is not a package of WhoSees for Chrome and Edge/,
    )
    const key = join(await aFolder(), 'key.pem')
    await writeFile(key, 'precious')
    await expect(packageFor(await wanted({ key }))).rejects.toThrow(/is not a private RSA key in PEM form/)
    expect(await readFile(key, 'utf8')).toBe('precious')
  })

  it('is not made with the public half of a key, and the package that is there stays as it was', async () => {
    const given = await wanted()
    await packageFor(given)
    const before = await readFile(join(given.out, 'whosees.crx'))
    const key = join(await aFolder(), 'public.pem')
    await writeFile(key, createPublicKey(await readFile(given.key)).export({ type: 'spki', format: 'pem' }))
    await expect(packageFor({ ...given, key })).rejects.toThrow(/public\.pem is not a private RSA key in PEM form/)
    expect((await readFile(join(given.out, 'whosees.crx'))).equals(before)).toBe(true)
    expect((await readdir(given.out)).sort()).toEqual(['update.xml', 'whosees.crx'])
  })

  it('is written with its update file or not at all', async () => {
    const given = await wanted()
    await packageFor(given)
    const before = await readFile(join(given.out, 'whosees.crx'))
    await rm(join(given.out, 'update.xml'))
    await mkdir(join(given.out, 'update.xml'))
    const newer = { ...given, zip: await aZip('0.2.0') }
    await expect(packageFor(newer)).rejects.toThrow(
      /update\.xml cannot be written \(EISDIR: .*\)\. Nothing was written: move the folder that is in the way/,
    )
    expect((await readFile(join(given.out, 'whosees.crx'))).equals(before)).toBe(true)
    expect((await readdir(given.out)).sort()).toEqual(['update.xml', 'whosees.crx'])
  })
})
