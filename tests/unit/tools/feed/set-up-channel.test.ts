import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChannel } from '../../../../tools/feed/channel-file.ts'
import { setUpChannel } from '../../../../tools/feed/set-up-channel.ts'
import { setChannel, someEditors } from '../../../fixtures/editors.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

const mine = 'https://me.github.io/whosees/'

const aPrivatePath = async () => join(await aFolder(), 'mine.private.jwk')

const textOf = (source: string) => readFile(join(source, 'channel.json'), 'utf8')

describe('setting up the channel', () => {
  it('sets address and site, and makes the key, whose private half goes where it is told', async () => {
    const [source, out] = [await aSourceFolder(), await aPrivatePath()]
    const { url, made, kids } = await setUpChannel(source, 'https://me.github.io/whosees', { out })
    expect([url, made?.path, kids]).toEqual([mine, out, [made?.kid]])
    const { keys, ...channel } = await readChannel(source)
    expect(channel).toMatchObject({ url: mine, site: mine, threshold: 1 })
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ x: keys.keys[0]?.x, d: expect.any(String) })
    expect(await textOf(source)).not.toContain('"d"')
  })

  it('keeps keys that are there, and makes none', async () => {
    const { source, kids } = await someEditors({ keys: 2, threshold: 2 })
    expect(await setUpChannel(source, mine)).toEqual({
      url: mine,
      made: null,
      formerContact: null,
      kids: [...kids].sort(),
    })
    expect(await readChannel(source)).toMatchObject({ url: mine, threshold: 2 })
  })

  it('changes nothing when it is run again', async () => {
    const { source } = await someEditors()
    await setUpChannel(source, mine)
    const before = await textOf(source)
    await setUpChannel(source, 'https://me.github.io/whosees')
    expect(await textOf(source)).toBe(before)
  })

  it('puts an address and a key of one’s own in place of somebody else’s on demand', async () => {
    const { source, kids } = await someEditors({ keys: 2, threshold: 2 })
    await setChannel(source, { url: 'https://they.github.io/whosees', contact: 'mailto:they@example.org' })
    const now = await setUpChannel(source, mine, { out: await aPrivatePath(), replace: true })
    expect(now.kids).toEqual([now.made?.kid])
    expect(now.formerContact).toBe('mailto:they@example.org')
    expect(kids).not.toContain(now.made?.kid)
    expect(await readChannel(source)).toMatchObject({ url: mine, site: mine, contact: null, threshold: 1 })
  })

  it('keeps the contact where the feed stays one’s own', async () => {
    const { source } = await someEditors()
    await setChannel(source, { contact: 'mailto:me@example.org' })
    expect((await setUpChannel(source, mine)).formerContact).toBeNull()
    expect(await readChannel(source)).toMatchObject({ contact: 'mailto:me@example.org' })
  })
})

describe('what cannot be set up is refused with what to do instead, and nothing is changed', () => {
  const cases: [string, string, RegExp][] = [
    ['no address', '', /^Give the address .*npm run feed:setup -- https:/],
    ['no https', 'http://example.org/feed', /does not begin with https:.*npm run feed:setup -- https:/],
    ['no address at all', 'example.org', /does not begin with https:/],
    ['this machine', 'http://127.0.0.1:8787', /no reader can reach: give the site's own address, or .* npm start\.$/],
    ['this machine by name', 'https://localhost/feed', /no reader can reach/],
    [
      'letters that browsers write otherwise',
      'https://Me.github.io/x',
      /as browsers write it, https:\/\/me\.github\.io\/x\/\.$/,
    ],
    ['a path that leads back', 'https://me.github.io/a/../b', /as browsers write it, https:\/\/me\.github\.io\/b\/\.$/],
    ['a user', 'https://me@github.io/x', /as browsers write it, https:\/\/github\.io\/x\/\.$/],
    ['a query', 'https://me.github.io/x?y', /as browsers write it, https:\/\/me\.github\.io\/x\/\.$/],
  ]
  it.each(cases)('%s', async (_, address, message) => {
    const [source, out] = [await aSourceFolder(), await aPrivatePath()]
    const before = await textOf(source)
    await expect(setUpChannel(source, address, { out })).rejects.toThrow(message)
    expect(await textOf(source)).toBe(before)
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('another address than the one that is set', async () => {
    const { source } = await someEditors()
    await setChannel(source, { url: 'https://they.github.io/whosees' })
    const before = await textOf(source)
    await expect(setUpChannel(source, mine)).rejects.toThrow(
      /already has an address, https:\/\/they\.github\.io\/whosees: .* add --replace\.$/,
    )
    expect(await textOf(source)).toBe(before)
  })

  it('a private key where there is one already', async () => {
    const [source, out] = [await aSourceFolder(), await aPrivatePath()]
    await setUpChannel(await aSourceFolder(), mine, { out })
    const before = await textOf(source)
    await expect(setUpChannel(source, mine, { out })).rejects.toThrow(/already exists, and no key is overwritten/)
    expect(await textOf(source)).toBe(before)
  })
})
