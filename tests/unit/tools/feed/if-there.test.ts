import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ifThere } from '../../../../tools/feed/if-there.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('distinguishes a missing file from an unreadable one', async () => {
  const folder = await aFolder()
  expect(await ifThere(readFile(join(folder, 'none')))).toBeNull()
  await expect(ifThere(readFile(folder))).rejects.toThrow(/EISDIR/)
  expect(await ifThere(Promise.resolve('there'))).toBe('there')
})
