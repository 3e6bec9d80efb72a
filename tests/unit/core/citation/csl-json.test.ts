import { beforeAll, describe, expect, it } from 'vitest'
import { type CslItem, toCslItems, toCslJson } from '../../../../core/citation/csl-json.ts'
import type { Feed } from '../../../../core/feed/schema.ts'
import { printIn } from '../../../fixtures/citation-styles.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'

// The rules of CSL 1.0.2's input schema (csl-data.json) for what is used here: no other members, types of its list,
// one date of one to three numbers, names as objects.
const types = ['article-magazine', 'article-newspaper', 'report', 'webpage']
const texts = ['title', 'container-title', 'publisher', 'URL', 'archive', 'archive_location', 'note']
const dates = ['issued']

const breaches = (item: Record<string, unknown>): string[] => {
  const { id, type, author = [], ...rest } = item
  const strange = Object.keys(rest).filter((name) => !texts.includes(name) && !dates.includes(name))
  const noTexts = texts.filter((name) => name in rest && typeof rest[name] !== 'string')
  const noDates = dates.filter((name) => name in rest && !isDate(rest[name]))
  const noNames = (author as { literal?: unknown }[]).filter((name) => typeof name.literal !== 'string')
  return [
    ...(typeof id === 'string' && id !== '' ? [] : ['id']),
    ...(types.includes(String(type)) ? [] : ['type']),
    ...(noNames.length > 0 ? ['author'] : []),
    ...strange,
    ...noTexts,
    ...noDates,
  ]
}

const isDate = (value: unknown): boolean => {
  const { 'date-parts': ranges, ...others } = value as { 'date-parts': unknown[][] }
  const [parts = []] = ranges
  const [year, month = 1, day = 1] = parts as number[]
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return (
    Object.keys(others).length === 0 &&
    ranges.length === 1 &&
    parts.length >= 1 &&
    parts.length <= 3 &&
    parts.every(Number.isInteger) &&
    time.getUTCMonth() === Number(month) - 1
  )
}

const context = { sequence: 12, accessed: '2026-11-23' }

describe('CSL-JSON', () => {
  it('has the finding as an article of the feed, and its sources as what they are', () => {
    const sources = [
      aSource({ date: '2022-06' }),
      aSource({ kind: 'primary', publisher: 'A court', date: '2022' }),
      aSource({ kind: 'research', publisher: 'A laboratory', date: null }),
    ]
    const finding = aFinding({ sources, mustAppearWith: ['ruling'] })
    const findings = [finding, aFinding({ id: 'ruling' })]
    const feed = aFeed({ title: 'WhoSees: a feed for tests', findings })
    const items = toCslItems({ finding, feed, ...context })
    expect(items[0]).toEqual({
      id: 'leak',
      type: 'article-magazine',
      title: 'Recordings of meetings say staff abroad had access',
      author: [{ literal: 'WhoSees' }],
      'container-title': 'WhoSees: a feed for tests',
      issued: { 'date-parts': [[2026, 11, 22]] },
      note: 'Feed tiktok, sequence 12; finding leak of 2022-06-17; to be read with finding ruling',
    })
    expect(items.slice(1)).toMatchObject([
      { type: 'article-newspaper', 'container-title': 'The Example Times', issued: { 'date-parts': [[2022, 6]] } },
      { type: 'webpage', author: [{ literal: 'A court' }], issued: { 'date-parts': [[2022]] } },
      { type: 'report', publisher: 'A laboratory' },
    ])
    expect(items[3]).not.toHaveProperty('issued')
  })

  it('leads to the archived copy of each source, except of what is one', () => {
    const copy = 'https://web.archive.org/web/2022/https://example.com/a'
    const sources = [aSource({ date: '2022-06' }), aSource({ url: copy })]
    const [, article, archived] = toCslItems({ finding: aFinding({ sources }), feed: aFeed(), ...context })
    expect(article).toMatchObject({
      URL: 'https://example.com/recordings',
      archive: 'Internet Archive',
      archive_location: 'https://web.archive.org/web/20220601/https://example.com/recordings',
      note: 'Source of finding leak',
    })
    expect(archived).toMatchObject({ URL: copy })
    expect(archived).not.toHaveProperty('archive')
    expect(archived).not.toHaveProperty('archive_location')
  })
})

// Y, M and D stand for the day of the feed, months by their names.
const styles = [
  ['APA 7', 'apa', '^WhoSees\\. \\(Y, M D\\)\\. '],
  ['Chicago, author and date', 'chicago-author-date', '^WhoSees\\. Y\\. .*, M D, Y\\.$'],
  ['Chicago, notes', 'chicago-note-bibliography', '^WhoSees\\. .*, M D, Y\\.$'],
  ['MLA 9', 'modern-language-association', '^WhoSees\\. .*, D M Y\\.$'],
  ['IEEE', 'ieee', '^\\[1\\] WhoSees, .*, M D, Y\\.$'],
  ['Harvard', 'harvard-cite-them-right', '^WhoSees \\(Y\\) .*, D M\\.$'],
] as const

const onDay = (form: string, day: string) => {
  const [year = '', , date] = day.split('-')
  const month = new Date(day).toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })
  const parts: Record<string, string> = { Y: year, M: `${month}[a-z]*\\.?`, D: String(Number(date)) }
  return new RegExp(form.replace(/\b[YMD]\b/g, (part) => parts[part] ?? ''))
}

// Styles write titles with capitals and quotation marks of their own.
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

describe.each(realFeeds)('the feed %s, in CSL-JSON', (when) => {
  let feed: Feed
  let items: CslItem[]
  beforeAll(async () => {
    feed = await realFeed(when)
    items = feed.findings.flatMap((finding) => JSON.parse(toCslJson({ finding, feed, ...context })))
  })

  // 250 entries by a processor that takes its time: more of it than the usual five seconds on a busy machine.
  it.each(styles)(
    'is printed whole in %s, each finding with who says it and the day of the feed',
    (_, style, formOfDay) => {
      const form = onDay(formOfDay, feed.compiled)
      const isWhole = (entry: string, { type, title, URL = '' }: CslItem) =>
        lettersOf(entry).includes(lettersOf(title)) &&
        entry.includes(URL) &&
        (type !== 'article-magazine' || form.test(entry))
      const entries = printIn(style, items)
      expect(entries.filter((entry, index) => !isWhole(entry, items[index] as CslItem))).toEqual([])
      expect(entries.filter((entry) => form.test(entry))).toHaveLength(feed.findings.length)
    },
    30_000,
  )

  it('keeps the rules of the format, and each id is there once', () => {
    expect(items.length).toBeGreaterThan(feed.findings.length)
    expect(items.filter((item) => breaches(item).length > 0)).toEqual([])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
})
