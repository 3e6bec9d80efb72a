import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from '../../../../tools/sizes/repository.ts'
import { aFolder } from '../../../fixtures/source.ts'

const aTree = async () => {
  const folder = await aFolder()
  for (const name of ['core/feed', 'node_modules/one', '.output', '.wxt', '.github'])
    await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, '.gitignore'), 'node_modules/\n.output/\n.wxt/\n*.log\n# A comment\n*.jwk\n.env*\n')
  const names = ['core/feed/a.ts', 'node_modules/one/b.ts', '.output/c.ts', '.wxt/d.ts', '.github/e.yml', 'f.log']
  for (const name of [...names, 'core/me.private.jwk', '.env.local']) await writeFile(join(folder, name), '')
  return folder
}

const kept = ['.github/e.yml', '.gitignore', 'core/feed/a.ts']

it('lists what git has or would take', async () => {
  const folder = await aTree()
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  expect(listFiles(folder).sort()).toEqual(kept)
})

it('lists the same where the sources were unpacked, and are no repository', async () => {
  const folder = await aTree()
  expect(listFiles(folder).sort()).toEqual(kept)
  const path = join(folder, '.gitignore')
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'))
  expect(listFiles(folder).sort()).toEqual(kept)
})
