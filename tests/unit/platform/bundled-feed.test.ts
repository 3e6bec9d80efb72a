import { expect, it } from 'vitest'
import { aFeed } from '../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFeed } from '../../fixtures/in-memory-browser/packaged-files.ts'

const load = async (files: Record<string, string>) => {
  anInMemoryBrowser({ files })
  return (await import('../../../platform/bundled-feed.ts')).readBundledFeed
}

it('is the feed of the package, unsigned and of the release', async () => {
  const readBundledFeed = await load(await packagedFeed(aFeed(), { sequence: 9 }))
  expect(await readBundledFeed()).toMatchObject({
    origin: 'bundled',
    source: '',
    acceptedAt: null,
    sequence: 9,
    feed: { findings: [{ id: 'leak' }] },
  })
})

it('is refused by code and clause where its file is not the one that the pointer names', async () => {
  const files = await packagedFeed()
  const path = Object.keys(files).find((name) => !name.endsWith('latest.json')) as string
  const readBundledFeed = await load({ ...files, [path]: '{"version": "forged"}' })
  await expect(readBundledFeed()).rejects.toThrow(/^FEED_TAMPERED \(clause 5\.7\): /)
})
