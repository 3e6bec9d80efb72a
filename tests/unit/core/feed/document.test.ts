import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDocument, toDocument } from '../../../../core/feed/document.ts'
import type { Feed } from '../../../../core/feed/schema.ts'
import { directions, kinds, regions, standings } from '../../../../core/feed/vocabulary.ts'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../../fixtures/feed.ts'

const overWire = (feed: Feed) => JSON.parse(JSON.stringify(toDocument(feed)))

const errorOf = (json: unknown) => {
  const result = fromDocument(json)
  return result.ok ? null : result.error
}

const anyText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 8) })
    .filter((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text))

const anyFinding = fc
  .record({
    title: anyText(90),
    summary: anyText(400),
    kind: fc.constantFrom(...kinds),
    direction: fc.constantFrom(...directions),
    regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1 }),
    standing: fc.record({ code: fc.constantFrom(...standings), note: anyText(200) }),
    details: fc.array(anyText(160)),
    changes: fc.array(fc.record({ date: fc.constant('2026-10-01'), text: anyText(300), material: fc.boolean() })),
    retracted: fc.option(fc.record({ date: fc.constant('2026-10-02'), reason: anyText(300) })),
  })
  .map(aFinding)

describe('the document of a feed', () => {
  it('gives back the same feed, whatever the findings hold', () => {
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const feed = aFeed({ findings: [finding] })
        expect(fromDocument(overWire(feed))).toEqual({ ok: true, value: feed })
      }),
    )
  })

  it('is what JSON Feed 1.1 asks for: version, title, and items with id and content', () => {
    const { version, title, items } = overWire(aFeed())
    expect(version).toBe('https://jsonfeed.org/version/1.1')
    expect(title).not.toBe('')
    for (const item of items) {
      expect(item.id).toEqual(expect.any(String))
      expect(item.content_text).toEqual(expect.any(String))
      expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
    }
  })

  it('says when a finding was last changed or withdrawn', () => {
    const changes = [{ date: '2026-10-01', text: 'A figure.', material: true }]
    const modified = (members: Parameters<typeof aFinding>[0]) =>
      toDocument(aFeed({ findings: [aFinding(members)] })).items[0]?.date_modified
    expect(modified({})).toBe('2022-06-17T00:00:00Z')
    expect(modified({ changes })).toBe('2026-10-01T00:00:00Z')
    expect(modified({ changes, retracted: { date: '2026-10-02', reason: 'Withdrawn.' } })).toBe('2026-10-02T00:00:00Z')
  })

  it('dates a finding of an unknown day to the first of its month, and keeps the month', () => {
    const feed = aFeed({ findings: [aFinding({ date: '2025-04' })] })
    expect(overWire(feed).items[0]).toMatchObject({
      date_published: '2025-04-01T00:00:00Z',
      _whosees: { date: '2025-04' },
    })
  })
})

describe('reading a document', () => {
  it('gives the texts in other languages with what they translate', () => {
    const feed = aFeed({
      findings: [aFinding({ translations: { es: { title: 'Título', content_text: 'Texto.', reply: 'Respuesta.' } } })],
      pairs: [aPair({ translations: { es: { said: 'Dicho.', reported: 'Contado.', status: 'Abierto.' } } })],
      assurances: [
        anAssurance({ translations: { es: { who: 'Ella', where: 'Ahí', words: 'así', paraphrase: 'Sí.' } } }),
      ],
      actions: [anAction({ translations: { 'pt-BR': { title: 'Baixe', text: 'Os dados.' } } })],
    })
    expect(fromDocument(overWire(feed))).toEqual({ ok: true, value: feed })
  })

  it('takes a feed of before there were any', () => {
    const json = overWire(aFeed())
    for (const entry of [...json._whosees.pairs, ...json._whosees.assurances, ...json._whosees.actions])
      delete entry.translations
    delete json.items[0]._whosees.translations
    expect(fromDocument(json)).toEqual({ ok: true, value: aFeed() })
  })

  it('ignores members that it does not know', () => {
    const json = overWire(aFeed())
    json.expired = true
    json._whosees.later = { more: 1 }
    json.items[0]._whosees.mood = 'calm'
    expect(fromDocument(json)).toEqual({ ok: true, value: aFeed() })
  })

  it.each<[string, (json: ReturnType<typeof overWire>) => void, string, RegExp]>([
    ['a missing member', (json) => delete json.items[0].title, '$.items[0].title', /is missing/],
    [
      'an unknown kind',
      (json) => (json.items[0]._whosees.kind = 'rumour'),
      '$.items[0]._whosees.kind',
      /rumour.*not one of/,
    ],
    ['a list that is none', (json) => (json.items = {}), '$.items', /is Object, not Array/],
    [
      'a date that is none',
      (json) => (json.items[0]._whosees.date = '2022-02-30'),
      '$.items[0]._whosees.date',
      /calendar/,
    ],
    [
      'an address with a password',
      (json) => (json.items[0]._whosees.sources[0].url = 'https://a:b@c.de/'),
      '$.items[0]._whosees.sources[0].url',
      /https/,
    ],
    ['a bidirectional override', (json) => (json.items[0].title = 'a\u202eb'), '$.items[0].title', /clause 3.5/],
    [
      'a translation that has no title',
      (json) => (json.items[0]._whosees.translations = { es: { content_text: 'Nada.' } }),
      '$.items[0]._whosees.translations.es.title',
      /is missing/,
    ],
    [
      'a translation of a pair that is none',
      (json) => (json._whosees.pairs[0].translations = { es: 'Dicho.' }),
      '$._whosees.pairs[0].translations.es',
      /is "Dicho.", not Object/,
    ],
    [
      'a translation of an assurance beyond its length',
      (json) =>
        (json._whosees.assurances[0].translations = { fr: { who: 'x'.repeat(241), where: 'x', paraphrase: 'x' } }),
      '$._whosees.assurances[0].translations.fr.who',
      /too long/,
    ],
    [
      'a translation into what is no language',
      (json) => (json._whosees.actions[0].translations = { Klingon: { title: 'x', text: 'x' } }),
      '$._whosees.actions[0].translations.Klingon',
      /not a language tag/,
    ],
    ['another format', (json) => (json._whosees.format = 2), '$._whosees.format', /format 1/],
    ['a duplicate id', (json) => json.items.push(json.items[0]), '$.items[1].id', /stands twice/],
    [
      'a lead that resolves to nothing',
      (json) => (json._whosees.lead = ['none']),
      '$._whosees.lead[0]',
      /no finding none/,
    ],
    [
      'a bearing that resolves to nothing',
      (json) => (json.items[0]._whosees.bearsOn[0].assurance = 'A99'),
      '$.items[0]._whosees.bearsOn[0].assurance',
      /no assurance A99/,
    ],
    ['text beyond the limit', (json) => (json.other = 'x'.repeat(8001)), '$.other', /longer than 8000/],
    [
      'nesting beyond the limit',
      (json) => (json.other = JSON.parse('['.repeat(12) + ']'.repeat(12))),
      `$.other${'[0]'.repeat(11)}`,
      /deeper than 12/,
    ],
  ])('rejects %s and says where', (_, damage, path, message) => {
    const json = overWire(aFeed())
    damage(json)
    expect(errorOf(json)).toMatchObject({ code: 'FEED_MALFORMED', clause: '5.8', path })
    expect(errorOf(json)?.message).toMatch(message)
  })

  it.each([null, [], 'feed', 1, {}])('rejects %j', (json) => {
    expect(errorOf(json)?.code).toBe('FEED_MALFORMED')
  })

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (items, own) => {
        expect(fromDocument({ ...overWire(aFeed()), items, _whosees: own }).ok).toBe(false)
      }),
    )
  })
})

describe('references', () => {
  it('are looked up in pairs, assurances and findings alike', () => {
    const paths = [
      aFeed({ pairs: [aPair({ finding: 'none' })] }),
      aFeed({ pairs: [aPair({ assurance: 'A99' })] }),
      aFeed({ findings: [aFinding({ follows: ['none'] })] }),
      aFeed({ findings: [aFinding({ mustAppearWith: ['none'] })] }),
      aFeed({ assurances: aFeed().assurances.map((assurance) => ({ ...assurance, statedIn: 'none' })) }),
    ].map((feed) => errorOf(overWire(feed))?.path)
    expect(paths).toEqual([
      '$._whosees.pairs[0].finding',
      '$._whosees.pairs[0].assurance',
      '$.items[0]._whosees.follows[0]',
      '$.items[0]._whosees.mustAppearWith[0]',
      '$._whosees.assurances[0].statedIn',
    ])
  })
})
