import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReleasedChannel } from '../../../../tools/build/released-channel.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('is read with the byte order mark that some editors put in front, and otherwise refused in a sentence', async () => {
  const path = join(await aFolder(), 'channel.json')
  await writeFile(path, '\uFEFF{ "channel": "tiktok" }')
  expect(readReleasedChannel(path)).toEqual({ channel: 'tiktok' })
  await writeFile(path, '{ "channel": "tiktok", }')
  expect(() => readReleasedChannel(path)).toThrow(/channel\.json cannot be read \(.*\): npm run feed:check says where/)
})
