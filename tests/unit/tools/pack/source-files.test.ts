import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFiles } from '../../../../tools/pack/source-files.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('packs what the repository has and what is new in it, nothing ignored, with the commit', async () => {
  const folder = await aFolder()
  const git = (...given: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...given], { cwd: folder })
  git('init', '--quiet')
  const texts = { '.gitignore': 'out\n', run: '#!/bin/sh\n', gone: 'x', out: 'ignored' }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  git('add', '.')
  git('update-index', '--chmod=+x', 'run')
  git('commit', '--quiet', '-m', 'A')
  git('update-index', '--force-remove', 'gone')
  execFileSync('rm', [join(folder, 'gone')])
  await writeFile(join(folder, 'new'), 'new')
  // What the disk says of programs is no matter.
  await chmod(join(folder, 'new'), 0o700)
  const files = sourceFiles(folder)
  expect(files.map(({ path, isProgram }) => [path, isProgram ?? false]).sort()).toEqual([
    ['.gitignore', false],
    ['COMMIT', false],
    ['new', false],
    ['run', true],
  ])
  const [commit] = files.filter(({ path }) => path === 'COMMIT')
  expect(new TextDecoder().decode(commit?.bytes)).toMatch(/^[0-9a-f]{40} with uncommitted changes\n$/)
})
