import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { bundledFeedFiles } from '../../../../tools/feed/bundle-feed.ts'
import { readPackageFeed } from '../../../../tools/release/package-feed.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

const aPackage = async (files: Record<string, string>) => {
  const path = join(await aFolder(), 'whosees.zip')
  await writeFile(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
  return path
}

const channel = { channel: 'tiktok', url: 'https://me.github.io/x/', contact: null, threshold: 1, keys: { keys: [] } }
const background = `let a=${JSON.stringify(channel)}`

it('reads what a zip has: the compiled channel, and the time of the bundled findings', async () => {
  const [latest] = await bundledFeedFiles(await aSourceFolder())
  const path = await aPackage({ 'background.js': background, 'feed/latest.json': latest?.contents ?? '', 'a.js': '' })
  expect(readPackageFeed(path)).toEqual({
    url: channel.url,
    threshold: 1,
    keys: 0,
    freshUntil: '2027-11-22T00:00:00Z',
  })
})

it('says so where it is something else', async () => {
  const path = await aPackage({ 'background.js': background })
  expect(() => readPackageFeed(path)).toThrow('has no feed/latest.json: it is not a package of this extension.')
})

it('says so where it is cut off, or a file in it is', async () => {
  const path = await aPackage({ 'background.js': background, 'feed/latest.json': '{"payload":"a' })
  expect(() => readPackageFeed(path)).toThrow(`feed/latest.json in ${path} is damaged, or is something else: npm run`)
  await truncate(path, 50)
  expect(() => readPackageFeed(path)).toThrow(`${path} is damaged, or is no zip: npm run zip makes it again.`)
})
