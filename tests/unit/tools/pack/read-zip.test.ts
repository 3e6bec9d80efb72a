import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readZip } from '../../../../tools/pack/read-zip.ts'
import { aFolder } from '../../../fixtures/source.ts'

const zip = zipSync({ 'a.txt': strToU8('a'.repeat(99)), 'b.txt': strToU8('b') })
const remedy = 'npm run zip makes it.'

it('gives the files of a zip, or those that are wanted', async () => {
  const path = join(await aFolder(), 'a.zip')
  await writeFile(path, zip)
  expect(Object.keys(readZip(path, remedy))).toEqual(['a.txt', 'b.txt'])
  expect(readZip(path, remedy, (name) => name === 'b.txt')).toEqual({ 'b.txt': strToU8('b') })
})

it('names a zip that is cut off, empty, a folder or not there, and what to do', async () => {
  const folder = await aFolder()
  const path = join(folder, 'a.zip')
  for (const bytes of [zip.subarray(0, 60), new Uint8Array()]) {
    await writeFile(path, bytes)
    expect(() => readZip(path, remedy)).toThrow(`${path} is damaged, or is no zip: npm run zip makes it.`)
  }
  expect(() => readZip(folder, remedy)).toThrow(`${folder} is a folder, and no zip: npm run zip makes it.`)
  expect(() => readZip('/nowhere/a.zip', remedy)).toThrow('There is no /nowhere/a.zip: npm run zip makes it.')
})
