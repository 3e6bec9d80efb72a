import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import packageFile from '../../../package.json' with { type: 'json' }
import { aFolder } from '../../fixtures/source.ts'

const tool = join(import.meta.dirname, '../../../tools/permissions.ts')

/** Records builds that ask for `storage`, then looks at builds that ask for these under this change log. */
const check = async (permissions: string[], log: string) => {
  const out = await aFolder()
  const write = async (asked: string[]) => {
    for (const name of ['chrome', 'firefox'])
      await writeFile(join(out, `${name}-mv3/manifest.json`), JSON.stringify({ permissions: asked }))
  }
  for (const name of ['chrome', 'firefox']) await mkdir(join(out, `${name}-mv3`))
  await writeFile(join(out, 'log.md'), log)
  const given = [tool, '--out', out, '--last', join(out, 'asked.json'), '--log', join(out, 'log.md')]
  const go = promisify(execFile)
  await write(['storage'])
  await go(process.execPath, [...given, '--record'])
  expect(JSON.parse(await readFile(join(out, 'asked.json'), 'utf8'))).toMatchObject({ version: packageFile.version })
  await write(permissions)
  return go(process.execPath, given).then(
    ({ stdout }) => ({ status: 0, text: stdout }),
    ({ code, stderr }) => ({ status: code as number, text: stderr as string }),
  )
}

it('lets packages ask for no more than was recorded, unless the change log says so', async () => {
  expect(await check(['storage'], '## 2\n')).toMatchObject({ status: 0, text: expect.stringContaining('nothing that') })
  const refused = {
    status: 1,
    text: expect.stringMatching(/for chrome.*permissions: tabs.*CHANGELOG\.md[\s\S]*firefox/),
  }
  expect(await check(['storage', 'tabs'], '## 2\n')).toEqual(refused)
  expect(await check(['storage', 'tabs'], '## 2\n\n- Asks for `tabs`.\n')).toMatchObject({ status: 0 })
})

it('names a file that is damaged', async () => {
  const out = await aFolder()
  await mkdir(join(out, 'chrome-mv3'))
  await writeFile(join(out, 'chrome-mv3/manifest.json'), '{"permissions":["stor')
  await expect(promisify(execFile)(process.execPath, [tool, '--out', out])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^\S+chrome-mv3\/manifest\.json is damaged, [^\n]*: npm run zip makes .*\n$/),
  })
})

it('neither records nor judges a build of another version than that of package.json', async () => {
  const out = await aFolder()
  for (const [name, version] of [
    ['chrome', packageFile.version],
    ['firefox', '0.0.1'],
  ] as const) {
    await mkdir(join(out, `${name}-mv3`))
    await writeFile(join(out, `${name}-mv3/manifest.json`), JSON.stringify({ version, permissions: ['storage'] }))
  }
  const last = join(out, 'asked.json')
  await expect(
    promisify(execFile)(process.execPath, [tool, '--out', out, '--last', last, '--record']),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/firefox-mv3\S+ is of version 0\.0\.1, and package\.json has .*: npm run zip makes/),
  })
  await expect(readFile(last)).rejects.toThrow(/ENOENT/)
})

it('is part of npm test', () => {
  expect(packageFile.scripts.test.split(' && ')).toContain('npm run permissions')
})
