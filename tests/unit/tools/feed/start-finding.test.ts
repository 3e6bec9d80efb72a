import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { startFinding } from '../../../../tools/feed/start-finding.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

describe('a new finding', () => {
  it('is a file that explains each member in a comment', async () => {
    const path = await startFinding(await aSourceFolder(), 'dpc-fine-2025')
    const text = await readFile(path, 'utf8')
    expect(path).toMatch(/findings\/dpc-fine-2025\.yaml$/)
    expect(text).toMatch(/^id: dpc-fine-2025$/m)
    expect(text).toMatch(/At most 400 characters/)
    expect(text).toMatch(/One of: reported, admitted/)
    expect(text.split('\n').filter((line) => line.length > 98)).toEqual([])
  })

  it('is not in order before it is filled in, and the check says line by line what to write', async () => {
    const folder = await aSourceFolder()
    const path = await startFinding(folder, 'dpc-fine-2025')
    const lines = (await readFile(path, 'utf8')).split('\n')
    const reading = await readSource(folder)
    if (reading.ok) throw new Error('The template passed the check.')
    expect(reading.defects.length).toBeGreaterThan(10)
    for (const { file, line, message } of reading.defects) {
      expect(file).toBe(path)
      const [member = ''] = message.split(' ')
      expect(lines[line - 1]).toContain(`${member.split('.').at(-1)}:`)
    }
  })

  it('never takes the place of one that is there', async () => {
    const folder = await aSourceFolder()
    await expect(startFinding(folder, 'leak')).rejects.toThrow(/leak.yaml already exists: choose another id/)
  })

  it('is not started with the id of an item that was left out', async () => {
    const withheld = [{ id: 'left-out-2023', date: '2023-02', title: 'It', reason: 'So.' }]
    const folder = await aSourceFolder(aFeed({ withheld }))
    await expect(startFinding(folder, 'left-out-2023')).rejects.toThrow(
      /left-out-2023 is the id of an item in .*withheld\.yaml: choose another id/,
    )
  })

  it('is not started in a folder that is no source, and none is made', async () => {
    const folder = await aFolder()
    const wrong = join(folder, 'fed')
    await expect(startFinding(wrong, 'dpc-fine-2025')).rejects.toThrow(
      `There is no ${wrong}/feed.yaml: name the folder of the findings with --source. Nothing was written.`,
    )
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['', 'Leak', 'a_b', 'a--b', '-a', '../leak', 'a'.repeat(81)])('is not started with the id %j', async (id) => {
    await expect(startFinding('/nowhere', id)).rejects.toThrow(/is not an id: write lower-case letters/)
  })
})
