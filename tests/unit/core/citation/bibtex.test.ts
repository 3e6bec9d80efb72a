import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBibtex } from '../../../../core/citation/bibtex.ts'
import type { Feed } from '../../../../core/feed/schema.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'

// Left to itself, the parser would guess which of a title's capitals to keep.
const parse = (bibtex: string) => parseBibtex(bibtex, { sentenceCase: false })

const context = { sequence: 12, accessed: '2026-11-23' }

describe('BibTeX', () => {
  it('has an entry for the finding under its id, and one for each source', () => {
    const finding = aFinding({ mustAppearWith: ['ruling'], sources: [aSource({ date: '2022-06' })] })
    const findings = [finding, aFinding({ id: 'ruling' })]
    const feed = aFeed({ title: 'WhoSees: a feed for tests', findings })
    expect(toBibtex({ finding, feed, ...context })).toBe(`@online{leak,
  author = {{WhoSees}},
  title = {{Recordings of meetings say staff abroad had access}},
  organization = {{WhoSees: a feed for tests}},
  date = {2026-11-22},
  year = {2026},
  month = nov,
  day = {22},
  note = {Feed tiktok, sequence 12; finding leak of 2022-06-17; to be read with finding ruling},
}

@online{leak-source-1,
  author = {{The Example Times}},
  title = {{Recordings show access from abroad}},
  date = {2022-06},
  year = {2022},
  month = jun,
  url = {https://example.com/recordings},
  note = {Source of finding leak; archived copy: https://web.archive.org/web/20220601/https://example.com/recordings},
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

  it('has each month as the name that BibTeX knows, and its number is read back', () => {
    const sources = Array.from({ length: 12 }, (_, at) => aSource({ date: `2022-${String(at + 1).padStart(2, '0')}` }))
    const bibtex = toBibtex({ finding: aFinding({ sources }), feed: aFeed(), ...context })
    expect(parse(bibtex).entries.map(({ fields }) => fields.month)).toEqual([
      '11',
      ...sources.keys().map((at) => String(at + 1)),
    ])
  })

  it('names no archived copy of what is one', () => {
    const sources = [aSource({ url: 'https://web.archive.org/web/2022/https://example.com/a' })]
    const bibtex = toBibtex({ finding: aFinding({ sources }), feed: aFeed(), ...context })
    expect(bibtex).toContain('  note = {Source of finding leak},')
  })
})

describe.each(realFeeds)('the feed %s, in BibTeX', (when) => {
  let feed: Feed
  beforeAll(async () => {
    feed = await realFeed(when)
  })

  it('is read by a public parser: same titles, dates and addresses, each key once', () => {
    const [year, month, day] = feed.compiled.split('-').map((part) => String(Number(part)))
    const keys = new Set<string>()
    let count = 0
    for (const finding of feed.findings) {
      const { entries, errors } = parse(toBibtex({ finding, feed, ...context }))
      expect(errors).toEqual([])
      expect(entries[0]?.fields).toMatchObject({ author: [{ name: 'WhoSees' }], year, month, day })
      const read = entries.map(({ type, key, fields: { title, date, url } }) => ({ type, key, title, date, url }))
      expect(read).toEqual([
        { type: 'online', key: finding.id, title: finding.title, date: feed.compiled, url: undefined },
        ...finding.sources.map(({ title, date, url }, index) => ({
          type: 'online',
          key: `${finding.id}-source-${index + 1}`,
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
