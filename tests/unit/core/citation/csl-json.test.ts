import { beforeAll, describe, expect, it } from 'vitest'
import { type CslItem, toCslItems, toCslJson } from '../../../../core/citation/csl-json.ts'
import type { Feed } from '../../../../core/feed/schema.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

// The rules of CSL 1.0.2's input schema (csl-data.json) for what is used here: no other members, types of its list,
// one date of one to three numbers, names as objects.
const types = ['entry', 'article-newspaper', 'report', 'webpage']
const texts = ['title', 'container-title', 'publisher', 'version', 'URL', 'note']
const dates = ['issued', 'accessed', 'event-date']

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
  it('has the finding as an entry of the feed, and its sources as what they are', () => {
    const sources = [
      aSource({ date: '2022-06' }),
      aSource({ kind: 'primary', publisher: 'A court', date: '2022' }),
      aSource({ kind: 'research', publisher: 'A laboratory', date: null }),
    ]
    const items = toCslItems({ finding: aFinding({ sources }), feed: aFeed(), ...context })
    expect(items[0]).toEqual({
      id: 'leak',
      type: 'entry',
      title: 'Recordings of meetings say staff abroad had access',
      'container-title': 'A feed for tests',
      issued: { 'date-parts': [[2026, 11, 22]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      'event-date': { 'date-parts': [[2022, 6, 17]] },
      version: '12',
      note: 'Finding leak, feed tiktok, sequence 12',
    })
    expect(items.slice(1)).toMatchObject([
      { type: 'article-newspaper', 'container-title': 'The Example Times', issued: { 'date-parts': [[2022, 6]] } },
      { type: 'webpage', author: [{ literal: 'A court' }], issued: { 'date-parts': [[2022]] } },
      { type: 'report', publisher: 'A laboratory' },
    ])
    expect(items[3]).not.toHaveProperty('issued')
  })
})

describe('the feed as it is, in CSL-JSON', () => {
  let feed: Feed
  beforeAll(async () => {
    feed = await realFeed()
  })

  it('keeps the rules of the format, and each id is there once', () => {
    const items: CslItem[] = feed.findings.flatMap((finding) => JSON.parse(toCslJson({ finding, feed, ...context })))
    expect(items.length).toBeGreaterThan(200)
    expect(items.filter((item) => breaches(item).length > 0)).toEqual([])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
})
