import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aloneIn } from '../../../../tools/feed/alone-in.ts'
import { readChannel } from '../../../../tools/feed/channel-file.ts'
import { readPublishedFolder } from '../../../../tools/feed/publication.ts'
import { publishAs, someEditors, writeFinding } from '../../../fixtures/editors.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { aFolder } from '../../../fixtures/source.ts'

const isAtWork = /^Another command is at work in \S+ \(process \d+\): wait until it has ended, .*Nothing was written\.$/

describe('two commands at once in a published folder', () => {
  it('are one, and one that is refused: else a pointer would name a feed that the other took away', async () => {
    const editors = await someEditors()
    await publishAs(editors, { first: true })
    await writeFinding(editors.source, aFinding({ title: 'One title' }))
    let second: Promise<unknown> = Promise.resolve()
    // While the website is made there are seconds for it.
    const makeBeside = async () => {
      await writeFinding(editors.source, aFinding({ title: 'Another title' }))
      second = publishAs(editors)
      await expect(second).rejects.toThrow(isAtWork)
    }
    await publishAs(editors, { makeBeside })
    const { latest } = await readPublishedFolder(editors.out, await readChannel(editors.source))
    expect([latest?.pointer.sequence, latest?.feed?.findings[0]?.title]).toEqual([3, 'One title'])
    await publishAs(editors)
    expect(await readdir(editors.out)).not.toContain('publishing.part')
  })

  it('are two in turn where the first was stopped before it could take its mark away', async () => {
    const folder = await aFolder()
    // No system gives a process such a number.
    for (const left of ['4194305\n', '', 'what is that']) {
      await writeFile(join(folder, 'publishing.part'), left)
      expect(await aloneIn(folder, () => readFile(join(folder, 'publishing.part'), 'utf8'))).toBe(`${process.pid}\n`)
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('leave no mark after one that failed', async () => {
    const folder = await aFolder()
    await expect(aloneIn(folder, () => Promise.reject(new Error('No.')))).rejects.toThrow('No.')
    expect(await readdir(folder)).toEqual([])
  })
})
