import { describe, expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { findLimitError, maxDepth, maxTextLength } from '../../../../core/feed/limits.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { publishedForm } from '../../../fixtures/published-form.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document to be spoilt
type Json = any

/** Where a list stands, how many entries it may have, and what fills it with so many. */
type List = [path: string, atMost: number, fill: (json: Json, count: number) => void]

const times = <Entry>(count: number, entry: (index: number) => Entry) =>
  Array.from({ length: count }, (_, index) => entry(index))

const ofFeed = ([name, atMost]: [string, number]): List => [
  `$._whosees.${name}`,
  atMost,
  ({ _whosees: own }, count) => {
    own[name] = times(count, () => own[name][0])
  },
]

const ofFinding = ([name, atMost, sample]: [string, number, unknown]): List => [
  `$.items[0]._whosees.${name}`,
  atMost,
  ({ items }, count) => {
    items[0]._whosees[name] = times(count, () => sample)
  },
]

const lists: List[] = [
  [
    '$.items',
    5000,
    (json, count) => {
      json.items = times(count, (index) => ({ ...json.items[0], id: `f${index}` }))
    },
  ],
  ...Object.entries({
    lead: 40,
    assurances: 500,
    pairs: 500,
    services: 40,
    hosts: 1000,
    regionTokens: 500,
    actions: 40,
    withheld: 500,
  }).map(ofFeed),
  ...(
    [
      ['regions', 9, 'US'],
      ['bearsOn', 40, { assurance: 'A01', relation: 'bears-on' }],
      ['follows', 20, 'leak'],
      ['mustAppearWith', 20, 'leak'],
      ['sources', 20, aSource()],
      ['details', 20, 'A fact.'],
      ['changes', 200, { date: '2026-10-01', text: 'A figure.', material: true }],
    ] as [string, number, unknown][]
  ).map(ofFinding),
  [
    '$._whosees.services[0].matches',
    40,
    ({ _whosees: { services } }, count) => {
      services[0].matches = times(count, () => services[0].matches[0])
    },
  ],
  [
    '$.items[0]._whosees.translations.es.details',
    20,
    ({ items: [{ _whosees: own }] }, count) => {
      own.translations = { es: { title: 'T', content_text: 'R', details: times(count, () => 'D') } }
    },
  ],
]

const messageOf = (fill: List[2], count: number) => {
  const withheld = [{ id: 'left-out', date: '2022-06', title: 'T', reason: 'R' }]
  const json = publishedForm(aFeed({ findings: [aFinding()], withheld }))
  fill(json, count)
  const result = fromDocument(json)
  return result.ok ? '' : result.error.message
}

describe('a list of the feed', () => {
  it.each(lists)('%s may have %i entries, and no more', (path, atMost, fill) => {
    const name = path.replace(/.*\./, '')
    expect(messageOf(fill, atMost + 1)).toBe(
      `The feed's member ${name} (${path}) has ${atMost + 1} entries, at most ${atMost}.`,
    )
    // Else wrong it may be: most lists have one entry again and again here.
    expect(messageOf(fill, atMost)).not.toMatch(/entries/)
  })
})

describe('a document, unknown members included', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) })

  it('may be nested as deep as the limit, and no deeper', () => {
    expect(findLimitError(nested(maxDepth))).toBeUndefined()
    expect(findLimitError(nested(maxDepth + 1))).toEqual({
      path: '.in'.repeat(maxDepth),
      message: 'is nested deeper than 12 levels',
    })
  })

  it('may have texts as long as the limit, and none longer, wherever they are', () => {
    expect(findLimitError([{ a: 'x'.repeat(maxTextLength) }])).toBeUndefined()
    expect(findLimitError({ b: [1, { a: 'x'.repeat(maxTextLength + 1) }] })?.path).toBe('.b[1].a')
  })
})
