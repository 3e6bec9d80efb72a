import { describe, expect, it } from 'vitest'
import { retireKey, typed } from '../../../../tools/feed/retire-key.ts'
import { cosignAs, daysLater, publishAs, readPayload, someEditors, writeFinding } from '../../../fixtures/editors.ts'
import { aFinding } from '../../../fixtures/feed.ts'

const secondKey = ({ kids, keys }: { kids: string[]; keys: string[] }) => ({ kid: kids[1] ?? '', key: keys[1] })

describe('a key that is given up', () => {
  it('is removed, by a part of its name that no other key has, and those left go on publishing', async () => {
    const editors = await someEditors({ keys: 2 })
    const { kid, key } = secondKey(editors)
    await publishAs(editors)
    await cosignAs(editors, 1, { inForce: true })
    const [old = ''] = editors.kids
    expect(await retireKey(editors.source, editors.out, old.slice(2, 14))).toEqual({
      kid: old,
      left: [kid],
      threshold: 1,
      looked: true,
    })
    await writeFinding(editors.source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { key, now: daysLater(1) })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 3 })
    await expect(publishAs(editors, { renew: true, now: daysLater(2) })).rejects.toThrow(
      /does not belong to the channel/,
    )
  })

  it('is typed without a hyphen at its beginning, which would pass for an option', () => {
    expect([typed('-JCYmSe7y'), typed('JCYmSe7y-')]).toEqual(['JCYmSe7y', 'JCYmSe7y-'])
  })

  it('stays while what is published rests on it alone', async () => {
    const editors = await someEditors({ keys: 2 })
    await publishAs(editors)
    await expect(retireKey(editors.source, editors.out, editors.kids[0] ?? '')).rejects.toThrow(
      /Sequence 2 in .* is signed by this key alone.*npm run feed:cosign -- --in-force/,
    )
    await publishAs(editors, { key: secondKey(editors).key, renew: true, now: daysLater(1) })
    expect(await retireKey(editors.source, editors.out, editors.kids[0] ?? '')).toMatchObject({ threshold: 1 })
  })

  it('stays while what waits for another signature rests on it alone, which would stop every command', async () => {
    const editors = await someEditors({ keys: 3, threshold: 2 })
    const { source, out } = editors
    await publishAs(editors)
    await cosignAs(editors, 1)
    await writeFinding(source, aFinding({ title: 'Another title' }))
    await publishAs(editors, { now: daysLater(1) })
    await expect(retireKey(source, out, editors.kids[0] ?? '')).rejects.toThrow(
      /Sequence 3, which waits in .*latest\.pending\.json, is signed by this key alone.*feed:cosign.*here and on the host/,
    )
    await cosignAs(editors, 2, { now: daysLater(1.1) })
    expect(await retireKey(source, out, editors.kids[0] ?? '')).toMatchObject({ looked: true })
    expect(await publishAs(editors, { key: editors.keys[1], renew: true, now: daysLater(2) })).toMatch(/sequence 4/)
  })

  it('goes where nothing is published in the folder, which could not be looked at then', async () => {
    const { source, out, kids } = await someEditors({ keys: 2 })
    expect(await retireKey(source, out, kids[0] ?? '')).toMatchObject({ kid: kids[0], looked: false })
  })

  it('stays while too few would be left, or none is named', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    const { source, out, kids } = editors
    await expect(retireKey(source, out, kids[0] ?? '')).rejects.toThrow(
      /there would be 1 key, and 2 must sign: make another first/,
    )
    for (const given of ['', 'nobody'])
      await expect(retireKey(source, out, given)).rejects.toThrow(
        /has no key .*name the one to retire\. It has .* and /,
      )
  })
})
