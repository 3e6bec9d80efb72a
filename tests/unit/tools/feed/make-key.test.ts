import { mkdir, readdir, readFile, rmdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addKey, changeChannel, readChannel } from '../../../../tools/feed/channel-file.ts'
import { makeKey } from '../../../../tools/feed/make-key.ts'
import { generateSigningKey, publicHalf, readSigningKey } from '../../../../tools/feed/signing-key.ts'
import { aFolder, aSourceFolder, aWorkTree } from '../../../fixtures/source.ts'

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

describe('a new key', () => {
  it('is two halves: one in channel.json, one in a file that only its owner reads', async () => {
    const source = await aSourceFolder()
    const out = join(await aFolder(), 'new folder', 'mine.private.jwk')
    const { path, kid } = await makeKey(source, out)
    expect(path).toBe(out)
    expect([await modeOf(out), await modeOf(join(out, '..'))]).toEqual(['600', '700'])
    const key = await readSigningKey(out)
    expect(key.kid).toBe(kid)
    expect((await readChannel(source)).keys.keys).toEqual([publicHalf(key)])
    expect(await readFile(join(source, 'channel.json'), 'utf8')).not.toContain(key.d)
    expect(await readSigningKey(await readFile(out, 'utf8'))).toEqual(key)
    expect(await readSigningKey(`\uFEFF${await readFile(out, 'utf8')}`)).toEqual(key)
  })

  it('is named by its RFC 7638 thumbprint (the example of RFC 8037, appendix A.3)', async () => {
    const [d, x] = ['nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo']
    const key = await readSigningKey(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x, d, kid: 'a lie' }))
    expect(key.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  })

  it('does not overwrite one, and adds nothing to channel.json then', async () => {
    const [source, folder] = [await aSourceFolder(), await aFolder()]
    await writeFile(join(folder, 'mine.jwk'), 'precious')
    await expect(makeKey(source, join(folder, 'mine.jwk'))).rejects.toThrow(/already exists, and no key is overwritten/)
    expect(await readFile(join(folder, 'mine.jwk'), 'utf8')).toBe('precious')
    expect((await readChannel(source)).keys.keys).toEqual([])
  })

  it('is made again where channel.json could not be written, since no half of it was left', async () => {
    const [source, folder] = [await aSourceFolder(), await aFolder()]
    const inTheWay = join(source, 'channel.json.part')
    await mkdir(inTheWay)
    await expect(makeKey(source, join(folder, 'mine.jwk'))).rejects.toThrow(
      /channel\.json cannot be written \(EISDIR: .* The key that was made was removed again: no reader knows it\.$/,
    )
    expect([await readdir(folder), (await readChannel(source)).keys.keys]).toEqual([[], []])
    await rmdir(inTheWay)
    expect((await makeKey(source, join(folder, 'mine.jwk'))).path).toBe(join(folder, 'mine.jwk'))
  })

  it('is not made where channel.json has as many as it may have, which is left as it was', async () => {
    const [source, folder] = [await aSourceFolder(), await aFolder()]
    const all = await Promise.all(Array.from({ length: 20 }, generateSigningKey))
    await changeChannel(source, { keys: { keys: all.map(publicHalf) } })
    await expect(makeKey(source, join(folder, 'mine.jwk'))).rejects.toThrow(
      /channel\.json may have 20 keys at most: retire one first \(npm run feed:retire\)\. The key that was made was removed/,
    )
    expect(await readdir(folder)).toEqual([])
    expect((await readChannel(source)).keys.keys).toHaveLength(20)
  })

  it.each(['mine.private.jwk', '.output/new/mine.private.jwk'])('does not lie in a repository: %s', async (path) => {
    const out = join(await aWorkTree(), path)
    await expect(makeKey(await aSourceFolder(), out)).rejects.toThrow(/is in a git work tree/)
  })

  it('does not lie there by way of a link either', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'repository/.git'), { recursive: true })
    await symlink(join(folder, 'repository'), join(folder, 'link'))
    await expect(makeKey(await aSourceFolder(), join(folder, 'link/mine.jwk'))).rejects.toThrow(/git work tree/)
  })
})

describe('channel.json', () => {
  it('has the same text in whatever order its keys came', async () => {
    const keys = (await Promise.all([generateSigningKey(), generateSigningKey(), generateSigningKey()])).map(publicHalf)
    const texts = await Promise.all(
      [keys, keys.toReversed()].map(async (order) => {
        const source = await aSourceFolder()
        for (const key of order) await addKey(source, key)
        return readFile(join(source, 'channel.json'), 'utf8')
      }),
    )
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toMatch(/\n$/)
  })

  it('has no key twice, as after a merge of two branches: it would be taken for two editors', async () => {
    const source = await aSourceFolder()
    const { kid: _, ...key } = publicHalf(await generateSigningKey())
    const again = { ...key, kid: 'the same by another name' }
    const channel = JSON.parse(await readFile(join(source, 'channel.json'), 'utf8'))
    await writeFile(
      join(source, 'channel.json'),
      JSON.stringify({ ...channel, threshold: 2, keys: { keys: [key, again] } }),
    )
    await expect(readChannel(source)).rejects.toThrow(/channel\.json:1:\d+ {2}keys\.keys has one key twice/)
  })

  it('is read with its defects by line', async () => {
    const source = await aSourceFolder()
    await writeFile(join(source, 'channel.json'), '{\n  "channel": "tiktok"\n}')
    await expect(readChannel(source)).rejects.toThrow(/channel\.json:1:1 {2}url is missing/)
  })
})
