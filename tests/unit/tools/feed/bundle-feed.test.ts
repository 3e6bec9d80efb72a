import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptBundled } from '../../../../core/feed/accept-bundled.ts'
import { bundledFeedFiles } from '../../../../tools/feed/bundle-feed.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { aSourceFolder } from '../../../fixtures/source.ts'

describe('the feed in the package', () => {
  it('is a pointer and the file it names, which the extension accepts', async () => {
    const [latest, feed] = await bundledFeedFiles(await aSourceFolder())
    const load = async (name: string) => {
      expect(name).toBe(feed?.path)
      return new TextEncoder().encode(feed?.contents)
    }
    expect(latest?.path).toBe('latest.json')
    expect(await acceptBundled(latest?.contents ?? '', load, 'tiktok')).toMatchObject({
      ok: true,
      value: {
        feed: aFeed(),
        pointer: { sequence: 1, issued: '2026-11-22T00:00:00Z', expires: '2027-11-22T00:00:00Z' },
      },
    })
  })

  it('is on one line: nobody reads it there, and the spaces weigh even compressed', async () => {
    const [, feed] = await bundledFeedFiles(await aSourceFolder())
    expect(feed?.contents.trimEnd().includes('\n')).toBe(false)
  })

  it('has of an item what the extension reads, and nothing for feed readers alone', async () => {
    const [, feed] = await bundledFeedFiles(await aSourceFolder(), { site: 'https://example.org/site/' })
    const { items } = JSON.parse(feed?.contents ?? '') as { items: object[] }
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'title', 'summary', '_whosees'])
  })

  it('is the same from the same source', async () => {
    expect(await bundledFeedFiles(await aSourceFolder())).toEqual(await bundledFeedFiles(await aSourceFolder()))
  })

  it('bears times that exist, even from a leap day', async () => {
    const [latest] = await bundledFeedFiles(await aSourceFolder(aFeed({ compiled: '2028-02-29' })))
    const { payload } = JSON.parse(latest?.contents ?? '')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).expires).toBe('2029-03-01T00:00:00Z')
  })

  it('can be made of the real source', async () => {
    await expect(bundledFeedFiles(join(import.meta.dirname, '../../../../feed'))).resolves.toHaveLength(2)
  })

  it('fails the build with one error that lists the defects, when the source is damaged', async () => {
    const folder = await aSourceFolder(aFeed(), { 'findings/leak.yaml': 'id: leak\n', 'pairs.yaml': '- [\n' })
    const error = await bundledFeedFiles(folder).catch((error: Error) => error)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(/^Error: The feed has \d+ defects:\n.*leak\.yaml:1:1 .*\n/)
    expect(String(error)).toMatch(/pairs\.yaml:\d+:\d+ {2}/)
  })
})
