import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { buildFeed, writeFeedFiles } from '../../../../tools/feed/build-feed.ts'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { readerWords } from '../../../../tools/feed/reader-words.ts'
import { summarize } from '../../../../tools/feed/summary.ts'
import { aFeed, aFinding, nowhere } from '../../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

const root = join(import.meta.dirname, '../../../..')

const readGood = async (folder: string) => {
  const reading = await readSource(folder)
  if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
  return reading.source
}

const build = (members?: Parameters<typeof aFeed>[0]) => buildFeed({ feed: aFeed(members), channel: nowhere })

type Item = { id: string; url?: string; external_url: string }

const documentOf = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes))

describe('the built feed', () => {
  it('is named after its bytes, and has a copy for feed readers', async () => {
    const built = await build()
    const folder = await aFolder()
    await writeFeedFiles(built, folder)
    expect(built.file.name).toMatch(/^feed-[0-9a-f]{16}\.json$/)
    const [feed, copy] = await Promise.all([built.file.name, 'feed.json'].map((name) => readFile(join(folder, name))))
    expect(feed).toEqual(Buffer.from(built.bytes))
    expect(copy).toEqual(feed)
  })

  it('is byte for byte the same from the same source', async () => {
    const [one, two] = [await aSourceFolder(), await aSourceFolder()]
    expect(await buildFeed(await readGood(one))).toEqual(await buildFeed(await readGood(two)))
  })

  it('is what JSON Feed 1.1 asks for, with real findings', async () => {
    const document = documentOf(await buildFeed(await readGood(join(root, 'feed'))))
    expect(document).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'en' })
    expect(document.title).toEqual(expect.any(String))
    const ids = new Set<string>()
    for (const item of document.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        content_html: expect.stringContaining(`<b>${readerWords('en').t('finding.standing')}: `),
        summary: expect.any(String),
        title: expect.any(String),
      })
      expect(new URL(item.external_url).protocol).toBe('https:')
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false)
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true)
      ids.add(item.id)
    }
    expect(ids.size).toBe(document.items.length)
    const dates: string[] = document.items.map(({ date_published }: { date_published: string }) => date_published)
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(fromDocument(document).ok).toBe(true)
  })

  // A source may serve several findings, so a reader that told items apart by their addresses would lose some.
  it.each(realFeeds)(
    'has an id and a page of its own for each finding, and names its first source: %s',
    async (when) => {
      const feed = await realFeed(when)
      const site = 'https://example.org/whosees/'
      const { items } = documentOf(await buildFeed({ feed, channel: { ...nowhere, site } as never }))
      const [ids, pages] = ['id', 'url'].map((member) => new Set(items.map((item: Item) => item[member as keyof Item])))
      expect([ids?.size, pages?.size]).toEqual([feed.findings.length, feed.findings.length])
      for (const { id, url, external_url } of items) {
        expect(url).toBe(`${site}finding/${id}/`)
        expect(external_url).toBe(feed.findings.find((finding) => finding.id === id)?.sources[0]?.url)
      }
    },
  )

  it('keeps two findings of the same first source apart, by their ids alone where there is no site', async () => {
    const findings = ['leak', 'other'].map((id) => aFinding({ id }))
    const { items } = documentOf(await build({ findings }))
    const source = findings[0]?.sources[0]?.url
    expect(items.map(({ id, url, external_url }: Item) => [id, url, external_url])).toEqual([
      ['leak', undefined, source],
      ['other', undefined, source],
    ])
  })

  it('has a new finding when its one file is added', async () => {
    const folder = await aSourceFolder()
    const before = documentOf(await buildFeed(await readGood(folder)))
    const text = await readFile(join(folder, 'findings/leak.yaml'), 'utf8')
    const added = text.replace('id: leak', 'id: brand-new').replace('date: 2022-06-17', 'date: 2022-06-18')
    await writeFile(join(folder, 'findings/brand-new.yaml'), added)
    const after = documentOf(await buildFeed(await readGood(folder)))
    expect(before.items.map(({ id }: { id: string }) => id)).toEqual(['leak'])
    expect(after.items.map(({ id }: { id: string }) => id)).toEqual(['brand-new', 'leak'])
  })

  it('is refused when it is larger than a client takes', async () => {
    const details = Array.from({ length: 20_000 }, () => 'x'.repeat(160))
    await expect(build({ findings: [aFinding({ details })] })).rejects.toThrow(/at most 2097152 \(clause 3.3\)/)
  })

  it('is refused when no client would accept it', async () => {
    await expect(build({ lead: ['none'] })).rejects.toThrow(/There is no finding none/)
  })
})

it('is summed up in a line', () => {
  const withdrawn = aFinding({ id: 'other', retracted: { date: '2026-01-01', reason: 'So.' } })
  expect(summarize(aFeed({ findings: [aFinding(), withdrawn] }))).toBe(
    '2 findings (reported 2; concern 2; core 2), 1 of them withdrawn, 1 assurances, 1 pairs, 1 services, 1 hosts, ' +
      '1 region tokens, 5 actions, 0 withheld',
  )
})
