import { execFileSync } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../../../fixtures/source.ts'

const root = join(import.meta.dirname, '../../../..')

it('a checkout has the line ends of the repository, also by the settings that git has on Windows', async () => {
  const folder = await aFolder()
  const git = (...given: string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=true', ...given], { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] })
  git('init')
  await copyFile(join(root, '.gitattributes'), join(folder, '.gitattributes'))
  const [text, picture] = [join(folder, 'a.ts'), join(folder, 'a.png')]
  const bytes = await readFile(join(root, 'public/icon/16.png'))
  await writeFile(text, 'one\ntwo\n')
  await writeFile(picture, bytes)
  git('add', '.')
  for (const path of [text, picture]) await rm(path)
  git('checkout', '--', '.')
  expect(await readFile(text, 'utf8')).toBe('one\ntwo\n')
  expect((await readFile(picture)).equals(bytes)).toBe(true)
})
