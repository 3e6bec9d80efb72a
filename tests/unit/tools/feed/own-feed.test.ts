import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildFeed, writeFeedFiles } from '../../../../tools/feed/build-feed.ts'
import { fetchPublished } from '../../../../tools/feed/fetch-published.ts'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { publishAs, someEditors } from '../../../fixtures/editors.ts'
import { aHost } from '../../../fixtures/published-host.ts'
import { aFolder } from '../../../fixtures/source.ts'

const theirs = '{"version":"https://jsonfeed.org/version/1.1","title":"My blog","items":[]}'
const kept = /feed\.json is somebody else's, .* kept as it is: give another folder \(--out\)/

const aFolderOfTheirs = async (folder: string, text = theirs) => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'feed.json'), text)
  return async () => {
    expect(await readdir(folder)).toEqual(['feed.json'])
    expect(await readFile(join(folder, 'feed.json'), 'utf8')).toBe(text)
  }
}

describe("somebody else's feed.json", () => {
  it.each([theirs, 'no JSON', '[]', 'null', '{"_whosees":"mine"}'])(
    'is not overwritten by a publication: %s',
    async (text) => {
      const editors = await someEditors()
      const isKept = await aFolderOfTheirs(editors.out, text)
      await expect(publishAs(editors, { first: true })).rejects.toThrow(kept)
      await isKept()
    },
  )

  it('is not overwritten by what is fetched', async () => {
    const host = await aHost()
    await publishAs(host, { first: true })
    await host.upload()
    const isKept = await aFolderOfTheirs(host.elsewhere)
    const { source, elsewhere: out } = host
    await expect(fetchPublished({ source, out, from: '', first: false, say: () => {} })).rejects.toThrow(kept)
    await isKept()
  })

  it('is not overwritten by a feed that is only built, also for a website to look at', async () => {
    const folder = await aFolder()
    const isKept = await aFolderOfTheirs(folder)
    const reading = await readSource((await someEditors()).source)
    if (!reading.ok) throw new Error('The fixture has defects.')
    await expect(writeFeedFiles(await buildFeed(reading.source), folder)).rejects.toThrow(kept)
    await isKept()
  })
})

it('goes on from a feed of ours that has only been built', async () => {
  const editors = await someEditors()
  const reading = await readSource(editors.source)
  if (!reading.ok) throw new Error('The fixture has defects.')
  await writeFeedFiles(await buildFeed(reading.source), editors.out)
  expect(await publishAs(editors, { first: true })).toMatch(/sequence 2/)
})
