import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBibtex } from '../../../../core/citation/bibtex.ts'
import type { Feed } from '../../../../core/feed/schema.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

// Left to itself, the parser would guess which of a title's capitals to keep.
const parse = (bibtex: string) => parseBibtex(bibtex, { sentenceCase: false })

const context = { sequence: 12, accessed: '2026-11-23' }

describe('BibTeX', () => {
  it('has an entry for the finding under its id, and one for each source', () => {
    const finding = aFinding({ mustAppearWith: ['ruling'], sources: [aSource({ date: '2022-06' })] })
    expect(toBibtex({ finding, feed: aFeed(), ...context })).toBe(`@misc{leak,
  author = {{A feed for tests}},
  title = {{Recordings of meetings say staff abroad had access}},
  howpublished = {Feed tiktok, sequence 12, compiled 2026-11-22},
  date = {2026-11-22},
  year = {2026},
  month = nov,
  urldate = {2026-11-23},
  note = {Finding leak of 2022-06-17; to be read with finding ruling},
}

@misc{leak-source-1,
  author = {{The Example Times}},
  title = {{Recordings show access from abroad}},
  date = {2022-06},
  year = {2022},
  month = jun,
  url = {https://example.com/recordings},
  note = {Source of finding leak},
}
`)
  })

  it('leaves out the date of a source that has none, and the month of one that has a year', () => {
    const sources = [aSource({ date: null }), aSource({ date: '2022' })]
    const { entries } = parse(toBibtex({ finding: aFinding({ sources }), feed: aFeed(), ...context }))
    expect(entries.slice(1).map(({ fields }) => [fields.date, fields.year, fields.month])).toEqual([
      [undefined, undefined, undefined],
      ['2022', '2022', undefined],
    ])
  })
})

describe('the feed as it is, in BibTeX', () => {
  let feed: Feed
  beforeAll(async () => {
    feed = await realFeed()
  })

  it('is read by a public parser: same titles, dates and addresses, each key once', () => {
    expect(feed.findings.length).toBeGreaterThan(70)
    const keys = new Set<string>()
    let count = 0
    for (const finding of feed.findings) {
      const { entries, errors } = parse(toBibtex({ finding, feed, ...context }))
      expect(errors).toEqual([])
      const read = entries.map(({ key, fields: { title, date, url } }) => ({ key, title, date, url }))
      expect(read).toEqual([
        { key: finding.id, title: finding.title, date: feed.compiled, url: undefined },
        ...finding.sources.map(({ title, date, url }, place) => ({
          key: `${finding.id}-source-${place + 1}`,
          title,
          date: date ?? undefined,
          url,
        })),
      ])
      for (const { key } of entries) keys.add(key)
      count += entries.length
    }
    expect(keys.size).toBe(count)
  })
})
