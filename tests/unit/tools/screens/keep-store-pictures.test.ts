import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepStorePictures } from '../../../../tools/screens/keep-store-pictures.ts'
import { aFolder } from '../../../fixtures/source.ts'

const picture = join(import.meta.dirname, '../../../../store/screenshots/1-notice.png')

it('keeps the pictures that were taken, and none of those that were there before', async () => {
  const [from, kept] = [await aFolder(), join(await aFolder(), 'store/screenshots')]
  await copyFile(picture, join(from, '1-new.png'))
  await writeFile(join(from, 'notes.txt'), '')
  await mkdir(kept, { recursive: true })
  await writeFile(join(kept, '1-old.png'), '')
  keepStorePictures(from, kept)
  expect(await readdir(kept)).toEqual(['1-new.png'])
})

it('keeps those that were there where one of the new ones cannot be read, or there is none', async () => {
  const [from, kept] = [await aFolder(), await aFolder()]
  await writeFile(join(kept, '1-old.png'), '')
  expect(() => keepStorePictures(from, kept)).toThrow(`There is no picture in ${from}, so those in ${kept} were kept.`)
  await copyFile(picture, join(from, '1-new.png'))
  await writeFile(join(from, '2-new.png'), 'cut off')
  expect(() => keepStorePictures(from, kept)).toThrow()
  expect(await readdir(kept)).toEqual(['1-old.png'])
})
