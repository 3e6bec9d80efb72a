import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
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
