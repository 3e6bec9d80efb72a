import { describe, expect, it } from 'vitest'
import { toDocument } from '../../../../tools/feed/to-document.ts'
import { aFeed, aFinding, aSource, nowhere } from '../../../fixtures/feed.ts'

const itemOf = (members: Parameters<typeof aFinding>[0], channel = nowhere) => {
  const [item] = toDocument(aFeed({ findings: [aFinding(members)] }), channel).items
  if (!item) throw new Error('The document has no item.')
  return item
}

/** The day of a moment where the clock is so many hours before or behind UTC. */
const dayAt = (timestamp: string, offset: number) =>
  new Date(Date.parse(timestamp) + offset * 3_600_000).toISOString().slice(0, 10)

describe('the document of a feed', () => {
  it('is what JSON Feed 1.1 asks for: version, title, and items with id and content', () => {
    const { version, title, items, _whosees: own } = toDocument(aFeed(), nowhere)
    expect({ version, title }).toEqual({ version: 'https://jsonfeed.org/version/1.1', title: aFeed().title })
    expect(own.about).toMatch(/^The WhoSees feed, format 1/)
    for (const item of items) expect([item.id, item.content_html].every(Boolean)).toBe(true)
  })

  it('says where it lies, where its website is and who made it, as far as the channel says so', () => {
    const told = (channel: Partial<typeof nowhere> | Record<string, string>) => {
      const { home_page_url, feed_url, authors } = toDocument(aFeed(), { ...nowhere, ...channel })
      return { home_page_url, feed_url, authors }
    }
    const name = aFeed().title
    expect(told({})).toEqual({ authors: [{ name }] })
    expect(told({ contact: 'mailto:a@example.org' })).toEqual({ authors: [{ name, url: 'mailto:a@example.org' }] })
    expect(told({ url: 'https://example.org/feed', site: 'https://example.org', contact: 'mailto:a@b.org' })).toEqual({
      home_page_url: 'https://example.org/',
      feed_url: 'https://example.org/feed/feed.json',
      authors: [{ name, url: 'https://example.org' }],
    })
  })

  it('gives each finding its own page on the site, and its first source as what it is about', () => {
    const sources = [aSource(), aSource({ url: 'https://example.com/second' })]
    const findings = ['one', 'two'].map((id) => aFinding({ id, bearsOn: [], sources }))
    const pages = (site: string | null) =>
      toDocument(aFeed({ findings }), { ...nowhere, site } as never).items.map(({ url, external_url }) => [
        url,
        external_url,
      ])
    const source = 'https://example.com/recordings'
    expect(pages('https://example.org/whosees')).toEqual([
      ['https://example.org/whosees/finding/one/', source],
      ['https://example.org/whosees/finding/two/', source],
    ])
    expect(pages(null)).toEqual([
      [undefined, source],
      [undefined, source],
    ])
  })

  it('says when a finding was last changed or withdrawn', () => {
    const changes = [{ date: '2026-10-01', text: 'A figure.', material: true }]
    expect(itemOf({}).date_modified).toBe('2022-06-17T10:00:00Z')
    expect(itemOf({ changes }).date_modified).toBe('2026-10-01T10:00:00Z')
    expect(itemOf({ changes, retracted: { date: '2026-10-02', reason: 'Withdrawn.' } }).date_modified).toBe(
      '2026-10-02T10:00:00Z',
    )
  })

  it('dates a finding of an unknown day to the first of its month, and keeps the month', () => {
    expect(itemOf({ date: '2025-04' })).toMatchObject({
      date_published: '2025-04-01T10:00:00Z',
      _whosees: { date: '2025-04' },
    })
  })

  // Honolulu, Los Angeles, London, Tokyo, Auckland in summer.
  it.each([-10, -8, 0, 9, 13])('dates it to the same day %i hours from Greenwich', (offset) => {
    for (const date of ['2026-06-17', '2026-12-31', '2024-02-29'])
      expect(dayAt(itemOf({ date }).date_published, offset)).toBe(date)
  })
})
