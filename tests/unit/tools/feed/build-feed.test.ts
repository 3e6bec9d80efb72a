import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { buildFeed, writeFeed } from '../../../../tools/feed/build-feed.ts'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { summarize } from '../../../../tools/feed/summary.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

const root = join(import.meta.dirname, '../../../..')

const readFeed = async (folder: string) => {
  const reading = await readSource(folder)
  if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
  return reading.source.feed
}

const documentOf = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes))

describe('the built feed', () => {
  it('is named after its bytes, and has a copy for feed readers', async () => {
    const built = await buildFeed(aFeed())
    const folder = await aFolder()
    await writeFeed(built, folder)
    expect(built.file.name).toMatch(/^feed-[0-9a-f]{16}\.json$/)
    const [feed, copy] = await Promise.all([built.file.name, 'feed.json'].map((name) => readFile(join(folder, name))))
    expect(feed).toEqual(Buffer.from(built.bytes))
    expect(copy).toEqual(feed)
  })

  it('is byte for byte the same from the same source', async () => {
    const [one, two] = [await aSourceFolder(), await aSourceFolder()]
    expect(await buildFeed(await readFeed(one))).toEqual(await buildFeed(await readFeed(two)))
  })

  it('is what JSON Feed 1.1 asks for, with real findings', async () => {
    const document = documentOf(await buildFeed(await readFeed(join(root, 'feed'))))
    expect(document).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'en' })
    expect(document.title).toEqual(expect.any(String))
    const ids = new Set<string>()
    for (const item of document.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        content_text: expect.any(String),
        title: expect.any(String),
      })
      expect(new URL(item.url).protocol).toBe('https:')
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false)
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true)
      ids.add(item.id)
    }
    expect(ids.size).toBe(document.items.length)
    const dates: string[] = document.items.map(({ date_published }: { date_published: string }) => date_published)
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(fromDocument(document).ok).toBe(true)
  })

  it('has a new finding when its one file is added', async () => {
    const folder = join(await aFolder(), 'feed')
    await cp(join(root, 'feed'), folder, { recursive: true })
    const before = documentOf(await buildFeed(await readFeed(folder)))
    const text = await readFile(join(root, 'tests/fixtures/leak.yaml'), 'utf8')
    await writeFile(
      join(folder, 'findings/brand-new.yaml'),
      text.replace('id: leak', 'id: brand-new').replace('date: 2022-06-17', 'date: 2026-11-01'),
    )
    const after = documentOf(await buildFeed(await readFeed(folder)))
    expect(after.items.length).toBe(before.items.length + 1)
    expect(after.items[0]).toMatchObject({
      id: 'brand-new',
      title: 'Recordings of meetings say staff abroad had access',
    })
  })

  it('is refused when it is larger than a client takes', async () => {
    const details = Array.from({ length: 20_000 }, () => 'x'.repeat(160))
    await expect(buildFeed(aFeed({ findings: [aFinding({ details })] }))).rejects.toThrow(
      /at most 2097152 \(clause 3.3\)/,
    )
  })

  it('is refused when no client would accept it', async () => {
    await expect(buildFeed(aFeed({ lead: ['none'] }))).rejects.toThrow(/There is no finding none/)
  })
})

it('is summed up in a line', () => {
  const withdrawn = aFinding({ id: 'other', retracted: { date: '2026-01-01', reason: 'So.' } })
  expect(summarize(aFeed({ findings: [aFinding(), withdrawn] }))).toBe(
    '2 findings (reported 2; concern 2; core 2), 1 of them withdrawn, 1 assurances, 1 pairs, 1 services, 1 hosts, ' +
      '1 region tokens, 5 actions, 0 withheld',
  )
})
