import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { aFolder } from '../../fixtures/source.ts'

const tool = join(import.meta.dirname, '../../../tools/zip-check.ts')

it('clones into no folder that was used before, and leaves it as it is', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'a'))
  await expect(promisify(execFile)(process.execPath, [tool, '--in', folder])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^\S+ is (there already|no repository), .*\n$/),
  })
  expect(await readdir(folder, { recursive: true })).toEqual(['a'])
})

/** There npm is a script, which no program can start by itself. */
it('starts npm by way of a shell on Windows, as every other tool does', async () => {
  const folder = join(import.meta.dirname, '../../../tools')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  const calling = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:spawn|execFile)(?:Sync)?\('npm',[^\n]*(?:\n {3,}[^\n]*)*/g)].map(([call]) => ({
      name,
      call,
    })),
  )
  expect(calling.length).toBeGreaterThan(2)
  for (const { name, call } of calling) expect(call, name).toContain("shell: process.platform === 'win32'")
})
