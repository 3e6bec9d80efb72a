import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checksums } from '../../../../tools/pack/checksums.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('writes what sha256sum reads, by name and without a folder', async () => {
  const folder = await aFolder()
  const paths = ['b.zip', 'a.zip'].map((name) => join(folder, name))
  for (const path of paths) await writeFile(path, path)
  await writeFile(join(folder, 'SHA256SUMS'), checksums(paths))
  const told = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
  expect(told).toBe('a.zip: OK\nb.zip: OK\n')
})
