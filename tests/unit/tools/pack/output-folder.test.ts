import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { outputFolder } from '../../../../tools/pack/output-folder.ts'
import { aFolder } from '../../../fixtures/source.ts'

const root = join(import.meta.dirname, '../../../..')

it('is the one that builds go to, by its usual name or by the variable', () => {
  expect(outputFolder({})).toBe(join(root, '.output'))
  expect(outputFolder({ WHOSEES_OUTPUT: 'other' })).toBe(join(root, 'other'))
  expect(outputFolder({ WHOSEES_OUTPUT: root })).toBe(root)
})

it('is where the second half of npm run zip looks for what the first has made', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'chrome-mv3'))
  await writeFile(join(folder, 'chrome-mv3/build.json'), JSON.stringify({ commit: null, isChanged: true }))
  const env = { ...process.env, WHOSEES_OUTPUT: folder }
  const run = (tool: string) => promisify(execFile)(process.execPath, [join(root, 'tools', tool)], { env })
  await expect(run('pack.ts')).rejects.toThrow(/There is no whosees-\S+-uncommitted-chrome\.zip: npm run zip makes it/)
  await expect(run('release-check.ts')).rejects.toThrow(`in ${folder}: npm run zip makes them`)
})

it('is where builds are made for other programs, and where the end-to-end tests find theirs', async () => {
  const asks = {
    'tools/build-extension.ts': /output = outputFolder\(\)/,
    'tests/e2e/in-browsers.ts': /join\(outputFolder\(\)/,
  }
  for (const [path, asking] of Object.entries(asks)) {
    const text = await readFile(join(root, path), 'utf8')
    expect(text, path).toMatch(asking)
    expect(text, path).not.toContain("'.output")
  }
})
