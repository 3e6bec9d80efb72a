import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { text } from '../../../../core/feed/forms.ts'
import { directions, kinds, regions, standings } from '../../../../core/feed/vocabulary.ts'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../../fixtures/feed.ts'
import { publishedForm } from '../../../fixtures/published-form.ts'

const errorOf = (json: unknown) => {
  const result = fromDocument(json)
  return result.ok ? null : result.error
}

const anyText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(maxLength / 8) })
    .filter((value) => v.is(text(maxLength), value))

const anyFinding = fc
  .record({
    title: anyText(90),
    summary: anyText(400),
    kind: fc.constantFrom(...kinds),
    direction: fc.constantFrom(...directions),
    regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1 }),
    standing: fc.record({ code: fc.constantFrom(...standings), note: anyText(200) }),
    details: fc.array(anyText(160), { maxLength: 20 }),
    changes: fc.array(fc.record({ date: fc.constant('2026-10-01'), text: anyText(300), material: fc.boolean() })),
    retracted: fc.option(fc.record({ date: fc.constant('2026-10-02'), reason: anyText(300) })),
  })
  .map(aFinding)

describe('the document of a feed', () => {
  it('gives back the same feed, whatever the findings hold', () => {
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const feed = aFeed({ findings: [finding] })
        expect(fromDocument(publishedForm(feed))).toEqual({ ok: true, value: feed })
      }),
    )
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
    expect(fromDocument(publishedForm(feed))).toEqual({ ok: true, value: feed })
  })

  it('gives the short title and the short reply, in each language', () => {
    const es = { title: 'Título', content_text: 'Texto.', reply: 'Respuesta.', short: 'Corto', replyShort: 'lo negó' }
    const reply = { text: 'The company denied it.', short: 'denied it', date: null, url: null }
    const feed = aFeed({ findings: [aFinding({ short: 'Example Times: access', reply, translations: { es } })] })
    expect(fromDocument(publishedForm(feed))).toEqual({ ok: true, value: feed })
  })

  it.each([
    ['$.items[0]._whosees.short', { short: 'x'.repeat(71) }, /71 characters, at most 70/],
    ['$.items[0]._whosees.reply.short', { reply: { text: 'No.', short: 'x'.repeat(41), date: null, url: null } }, /40/],
  ])('refuses a short text that is too long: %s', (path, members, message) => {
    const error = errorOf(publishedForm(aFeed({ findings: [aFinding(members)] })))
    expect(error).toMatchObject({ code: 'FEED_MALFORMED', path, message: expect.stringMatching(message) })
  })

  it('gives the summary, whatever other readers are shown', () => {
    const json = publishedForm(aFeed())
    json.items[0].content_html = '<p>Something else.</p>'
    json.items[0].content_text = 'Something else.'
    expect(fromDocument(json)).toEqual({ ok: true, value: aFeed() })
  })

  it('takes a feed of before there were any', () => {
    const json = publishedForm(aFeed())
    for (const entry of [...json._whosees.pairs, ...json._whosees.assurances, ...json._whosees.actions])
      delete entry.translations
    delete json.items[0]._whosees.translations
    expect(fromDocument(json)).toEqual({ ok: true, value: aFeed() })
  })

  it('ignores members that it does not know', () => {
    const json = publishedForm(aFeed())
    json.expired = true
    json._whosees.later = { more: 1 }
    json.items[0]._whosees.mood = 'calm'
    expect(fromDocument(json)).toEqual({ ok: true, value: aFeed() })
  })

  type Damage = [string, (json: ReturnType<typeof publishedForm>) => void, string, RegExp]

  it.each<Damage>([
    ['a missing member', (json) => delete json.items[0].title, '$.items[0].title', /is missing/],
    [
      'an unknown kind',
      (json) => (json.items[0]._whosees.kind = 'rumour'),
      '$.items[0]._whosees.kind',
      /rumour.*not one of/,
    ],
    ['an object in place of a list', (json) => (json.items = {}), '$.items', /is Object, not Array/],
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
      'an address that reads two ways',
      (json) => (json.items[0]._whosees.sources[0].url = 'https://example.org\\@evil.example/'),
      '$.items[0]._whosees.sources[0].url',
      /as browsers write it/,
    ],
    ['half a character', (json) => (json.items[0].title = 'A \ud83d title'), '$.items[0].title', /lone surrogate/],
    ['a title of 201 characters', (json) => (json.items[0].title = 'x'.repeat(201)), '$.items[0].title', /at most 200/],
    ...[
      ['zero-width spaces', '\u200b\u200b'],
      ['zero-width joiners', '\u200d\u2060'],
      ['a soft hyphen', '\u00ad'],
      ['spaces', ' \u00a0\u3000'],
      ['line feeds', '\n\n'],
      ['variation selectors', '\ufe0f\u{e0100}'],
      ['tags', '\u{e0041}\u{e0042}'],
      ['Hangul fillers', '\u3164\u115f\uffa0'],
      ['a blank of Braille', '\u2800'],
      ['an accent on nothing', '\u0301'],
      ['characters of nobody', '\ue000'],
    ].map(
      ([what, title]): Damage => [
        `a title of ${what} alone`,
        (json) => (json.items[0].title = title),
        '$.items[0].title',
        /nothing that can be seen/,
      ],
    ),
    [
      'a summary that cannot be seen',
      (json) => (json.items[0].summary = '\u200b'),
      '$.items[0].summary',
      /nothing that can be seen/,
    ],
    [
      'a period that ends before it begins',
      (json) => (json.items[0]._whosees.period = { from: '2022-02', to: '2022-01-31' }),
      '$.items[0]._whosees.period',
      /ends before it begins/,
    ],
    [
      'a finding that follows itself',
      (json) => (json.items[0]._whosees.follows = ['leak']),
      '$.items[0]._whosees.follows',
      /leads back to leak/,
    ],
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
    [
      'half a character in a member that it does not know',
      (json) => (json.other = 'a\ud83d'),
      '$.other',
      /lone surrogate/,
    ],
    ['text beyond the limit', (json) => (json.other = 'x'.repeat(8001)), '$.other', /longer than 8000/],
    [
      'nesting beyond the limit',
      (json) => (json.other = JSON.parse('['.repeat(12) + ']'.repeat(12))),
      `$.other${'[0]'.repeat(11)}`,
      /deeper than 12/,
    ],
  ])('rejects %s and says where', (_, damage, path, message) => {
    const json = publishedForm(aFeed())
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
        expect(fromDocument({ ...publishedForm(aFeed()), items, _whosees: own }).ok).toBe(false)
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
    ].map((feed) => errorOf(publishedForm(feed))?.path)
    expect(paths).toEqual([
      '$._whosees.pairs[0].finding',
      '$._whosees.pairs[0].assurance',
      '$.items[0]._whosees.follows[0]',
      '$.items[0]._whosees.mustAppearWith[0]',
      '$._whosees.assurances[0].statedIn',
    ])
  })
})
