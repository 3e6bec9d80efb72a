import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checksums } from '../../../../tools/pack/checksums.ts'
import { findSumObstacles } from '../../../../tools/release/find-sum-obstacles.ts'
import { aFolder } from '../../../fixtures/source.ts'

const someFiles = async () => {
  const folder = await aFolder()
  const paths = ['a.zip', 'b.zip', 'licences.txt'].map((name) => join(folder, name))
  for (const path of paths) await writeFile(path, path)
  await writeFile(join(folder, 'SHA256SUMS'), checksums(paths))
  return { folder, packages: paths.slice(0, 2) }
}

it('finds nothing where each file is the one that its sum is of', async () => {
  const { folder, packages } = await someFiles()
  expect(findSumObstacles(folder, packages)).toEqual([])
})

it('names each file that was changed, is gone, or came later, and says what to do', async () => {
  const { folder, packages } = await someFiles()
  await writeFile(join(folder, 'a.zip'), 'other')
  await rm(join(folder, 'licences.txt'))
  expect(findSumObstacles(folder, [...packages, join(folder, 'c.zip')])).toEqual([
    'a.zip is not the file whose sum SHA256SUMS has, so it was changed since: run npm run zip again.',
    'licences.txt is in SHA256SUMS, and is not there: run npm run zip again.',
    'c.zip is not in SHA256SUMS: run npm run zip again.',
  ])
  await rm(join(folder, 'SHA256SUMS'))
  expect(findSumObstacles(folder, packages)).toEqual([`There is no ${folder}/SHA256SUMS: npm run zip writes it.`])
})
