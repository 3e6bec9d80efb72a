import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../../core/feed/schema.ts'
import { reviewAsMarkdown, reviewAsTable } from '../../../../../tools/feed/review/print-review.ts'
import { reviewFeed } from '../../../../../tools/feed/review/review-feed.ts'
import { aFeed, aFinding, aSource } from '../../../../fixtures/feed.ts'

const guide =
  '# The feed\n\n## Known gaps\n\n- Outcome: not\n  found.\n- Whether it is so.\n\nCome and help.\n\n## Licence\n'

const rowsOf = (title: RegExp, feed: Feed, text = guide) => {
  const part = reviewFeed(feed, '2026-11-28', text).find((one) => title.test(one.title))
  return part?.rows.map(({ entry, why }) => `${entry}: ${why}`)
}

const withFindings = (...findings: Parameters<typeof aFinding>[0][]) => aFeed({ findings: findings.map(aFinding) })

describe('what a second editor looks at', () => {
  it('has what has been pending for over 180 days, the longest first', () => {
    const standing = { code: 'pending' as const, note: 'No outcome.' }
    const feed = withFindings(
      { id: 'new', date: '2026-06-01', standing },
      { id: 'old', date: '2026-05-31', standing },
      { id: 'older', date: '2026-05', standing },
      { id: 'stands', date: '2020-01-01' },
    )
    expect(rowsOf(/^Pending/, feed)).toEqual(['older: 211 days: No outcome.', 'old: 181 days: No outcome.'])
  })

  it('has what the company did not answer, but not what it said itself or changed', () => {
    const others = (['said', 'admitted', 'change'] as const).map((group) => ({ id: group, group, reply: null }))
    const feed = withFindings({ reply: null, title: 'A report' }, ...others)
    expect(rowsOf(/^No reply/, feed)).toEqual(['leak: A report'])
  })

  it('has what no original was read for', () => {
    const retold = aSource({ publisher: 'A magazine (on The Example Times)' })
    const feed = withFindings(
      { id: 'retold', sources: [retold, aSource({ seen: 'cited' })], checkedNote: 'Seen elsewhere.' },
      { id: 'syndicated', sources: [retold, aSource({ publisher: 'Reuters (via A page)' })] },
    )
    expect(rowsOf(/^Second-hand/, feed)).toEqual(['retold: Seen elsewhere.'])
  })

  it('has the pairs that contradict, each with the reason why it may', () => {
    expect(rowsOf(/^Pairs/, aFeed())).toEqual([
      'A01 leak: a publisher reviewed recordings. The company calls the report misleading.',
    ])
    const reasonOf = (members: Parameters<typeof aFinding>[0]) => rowsOf(/^Pairs/, withFindings(members))?.[0]
    expect(reasonOf({ kind: 'internal-document' })).toContain('a publisher reviewed documents')
    expect(reasonOf({ group: 'admitted' })).toContain('the company stated it')
    expect(reasonOf({ group: 'decided' })).toContain('it was decided')
    expect(reasonOf({ bearsOn: [{ assurance: 'A01', relation: 'bears-on' }] })).toBeUndefined()
  })

  it('has those of the lead, of pairs and of the last two years that lack a short title or reply', () => {
    const reply = { text: 'It denied it.', date: null, url: null }
    const feed = withFindings(
      { id: 'recent', date: '2025-01-01', short: 'Example Times: access', reply },
      { id: 'whole', date: '2026-01-01', short: 'Example Times: access', reply: { ...reply, short: 'denied it' } },
      { id: 'old', date: '2024-12-31' },
      {},
    )
    expect(rowsOf(/short/, feed)).toEqual(['recent: the reply has none', `leak: ${aFinding().title}`])
  })

  it('has links whose page may not stay as it was read', () => {
    const url = 'https://example.com/'
    const sources = [
      aSource({ url: `${url}undated`, date: null }),
      aSource({ url: `${url}copy`, publisher: 'Reuters (via A page)' }),
      aSource({ url: `${url}?id=1` }),
      aSource({ url: `${url}good` }),
      aSource({ url: `${url}unread`, date: null, seen: 'cited' }),
    ]
    expect(rowsOf(/^Links/, withFindings({ sources }))).toEqual([
      `leak: undated, so changes would not show: ${url}undated`,
      `leak: another publisher's copy: ${url}copy`,
      `leak: an address with a query: ${url}?id=1`,
    ])
    expect(rowsOf(/^Links/, withFindings({}))).toEqual(['leak: the only source: https://example.com/recordings'])
  })

  it('has the gaps that the guide names', () => {
    const gaps = ['Outcome: not found.', 'Other: Whether it is so.']
    expect(rowsOf(/gaps/, aFeed())).toEqual(gaps)
    expect(rowsOf(/gaps/, aFeed(), guide.replaceAll('\n', '\r\n'))).toEqual(gaps)
  })

  it('leaves out what is withdrawn', () => {
    const retracted = { date: '2026-11-01', reason: 'Wrong.' }
    expect(rowsOf(/^No reply/, withFindings({ reply: null, retracted }))).toEqual([])
  })
})

describe('its printed forms', () => {
  const parts = [
    { title: 'Pending', rows: [{ entry: 'a-case', why: 'Since *long*.' }] },
    { title: 'Gaps', rows: [] },
  ]

  it('are a table for a terminal', () => {
    expect(reviewAsTable(parts)).toBe('Pending: 1\n  a-case  Since *long*.\n\nGaps: 0')
  })

  it('and one in Markdown', () => {
    const table = '| entry | why |\n| --- | --- |\n| a-case | Since \\*long\\*. |'
    expect(reviewAsMarkdown(parts)).toBe(`## Pending: 1\n\n${table}\n\n## Gaps: 0\n\nNone.`)
  })
})
