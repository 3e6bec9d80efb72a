import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFiles } from '../../../../tools/pack/source-files.ts'
import { aFolder } from '../../../fixtures/source.ts'

const repository = join(import.meta.dirname, '../../../..')

it.each([
  ['a PEM file', 'mine.txt', `-----BEGIN ${'PRIVATE'} KEY-----\nMC4C\n`],
  ['a JWK', 'keys/editor.json', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', d: 'a'.repeat(43) })],
])('refuses to pack a private key that lies in the folder: %s', async (_, name, text) => {
  const folder = await aFolder()
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  await mkdir(join(folder, 'keys'))
  await writeFile(join(folder, name), text)
  expect(() => sourceFiles(folder)).toThrow(`${name} holds a private key, and would be in the zip`)
})

it('leaves out the files in which keys usually are, and none that the repository has', async () => {
  const folder = await aFolder()
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  await copyFile(join(repository, '.gitignore'), join(folder, '.gitignore'))
  await mkdir(join(folder, 'keys'))
  for (const name of ['.env', '.env.local', 'extension.private.pem', 'keys/editor.jwk'])
    await writeFile(join(folder, name), `-----BEGIN ${'PRIVATE'} KEY-----\n`)
  execFileSync('git', ['add', '.gitignore'], { cwd: folder })
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'A'], { cwd: folder })
  expect(sourceFiles(folder).map(({ path }) => path)).toEqual(['.gitignore', 'COMMIT'])
  if (!existsSync(join(repository, '.git'))) return
  const ignored = ['ls-files', '--cached', '--ignored', '--exclude-standard']
  expect(execFileSync('git', ignored, { cwd: repository, encoding: 'utf8' })).toBe('')
})

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
