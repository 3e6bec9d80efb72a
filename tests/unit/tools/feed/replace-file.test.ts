import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFile, replaceFile, replaceFiles } from '../../../../tools/feed/replace-file.ts'
import { aFolder } from '../../../fixtures/source.ts'

const aFolderOf = async (files: { [name: string]: string }) => {
  const folder = await aFolder()
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return {
    folder,
    at: (name: string) => join(folder, name),
    read: (name: string) => readFile(join(folder, name), 'utf8'),
  }
}

describe('a file that is replaced', () => {
  it('is the new one, and nothing lies beside it', async () => {
    const { folder, at, read } = await aFolderOf({ one: 'old' })
    await replaceFile(at('one'), 'new')
    expect([await read('one'), await readdir(folder)]).toEqual(['new', ['one']])
  })

  it('is the old one where the disk is full, which a sentence tells, and nothing lies beside it', async () => {
    const { folder, at, read } = await aFolderOf({ one: 'old' })
    await symlink('/dev/full', at('one.part'))
    await expect(replaceFile(at('one'), 'new')).rejects.toThrow(
      /one cannot be written \(ENOSPC: .*\)\. What was there before was kept: make room, and run the command again\.$/,
    )
    expect([await read('one'), await readdir(folder)]).toEqual(['old', ['one']])
  })

  it('is written nowhere where a folder of its name is in the way', async () => {
    const { folder, at } = await aFolderOf({})
    await mkdir(at('one/in-the-way'), { recursive: true })
    await expect(replaceFile(at('one'), 'new')).rejects.toThrow(/: move the folder that is in the way, and run/)
    expect(await readdir(folder)).toEqual(['one'])
  })
})

describe('a new file', () => {
  it('is made once, with the mode that is asked for', async () => {
    const { at, read } = await aFolderOf({})
    expect([await createFile(at('one'), 'new', 0o600), await createFile(at('one'), 'newer')]).toEqual([true, false])
    expect([await read('one'), (await stat(at('one'))).mode & 0o777]).toEqual(['new', 0o600])
  })

  it('is not made where its folder is not there, which a sentence tells', async () => {
    const { folder, at } = await aFolderOf({})
    await expect(createFile(at('none/one'), 'new')).rejects.toThrow(
      /none\/one cannot be written \(ENOENT: .*\)\. Nothing of it was left: make its folder, and run/,
    )
    expect(await readdir(folder)).toEqual([])
  })
})

describe('files that are replaced together', () => {
  const both = (at: (name: string) => string) =>
    new Map([
      [at('one'), 'new'],
      [at('two'), 'new'],
    ])

  it('are all new', async () => {
    const { folder, at, read } = await aFolderOf({ one: 'old' })
    await replaceFiles(both(at))
    expect([await read('one'), await read('two'), await readdir(folder)]).toEqual(['new', 'new', ['one', 'two']])
  })

  it.each([
    ['cannot be written beside it', 'two.part/in-the-way'],
    ['cannot take its place', 'two/in-the-way'],
  ])('are all old where the last one %s, and what was not there is not there', async (_, inTheWay) => {
    const { folder, at, read } = await aFolderOf({ one: 'old' })
    await mkdir(at(inTheWay), { recursive: true })
    const before = await readdir(folder)
    const texts = new Map([[at('none'), 'new'], ...both(at)])
    await expect(replaceFiles(texts)).rejects.toThrow(/two cannot be written \(.*\)\. Nothing was written: /)
    expect([await read('one'), await readdir(folder)]).toEqual(['old', before])
  })
})
