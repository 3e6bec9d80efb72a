import { describe, expect, it } from 'vitest'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../../fixtures/feed.ts'

const inSpanish = { title: 'Título', content_text: 'Texto.', reply: 'Respuesta.' }
const english = { tag: 'en', name: 'inglés' }

const aSpanishFeed = (translations: Record<string, typeof inSpanish> = { es: inSpanish }) =>
  aFeed({ findings: [aFinding({ id: 'other' }), aFinding({ translations })] })

const titlesIn = (language: string, tags: string[]) => {
  const translations = Object.fromEntries(tags.map((tag) => [tag, { ...inSpanish, title: tag }]))
  return feedIn(aSpanishFeed(translations), language).findings[1]?.title
}

describe('a feed in the language of the interface', () => {
  it('is itself where that is the language it is written in', () => {
    const feed = aSpanishFeed()
    expect(feedIn(feed, 'en')).toBe(feed)
    expect(feedIn({ ...feed, language: 'en-GB' }, 'en').findings).toBe(feed.findings)
  })

  it('has the texts that are translated, and names the language of those that are not', () => {
    const shown = feedIn(aSpanishFeed(), 'es')
    expect(shown.noteLanguage).toEqual(english)
    expect(shown.findings[0]).toEqual({
      ...aFinding({ id: 'other' }),
      textLanguage: english,
      noteLanguage: english,
    })
    expect(shown.findings[1]).toMatchObject({
      title: 'Título',
      summary: 'Texto.',
      reply: { ...aFinding().reply, text: 'Respuesta.' },
      standing: aFinding().standing,
      noteLanguage: english,
      original: { title: aFinding().title, reply: aFinding().reply },
    })
    expect(shown.findings[1]).not.toHaveProperty('textLanguage')
  })

  it('has the short texts of the translation, and those of no other language', () => {
    const reply = { text: 'No.', short: 'denied it', date: null, url: null }
    const shortIn = (texts: object) => {
      const findings = [aFinding({ short: 'Short', reply, translations: { es: { ...inSpanish, ...texts } } })]
      const [finding] = feedIn(aFeed({ findings }), 'es').findings
      return [finding?.short, finding?.reply?.short]
    }
    expect(shortIn({ short: 'Corto', replyShort: 'lo negó' })).toEqual(['Corto', 'lo negó'])
    expect(shortIn({})).toEqual([undefined, undefined])
  })

  it('is the same object again, so that nothing is made or searched anew', () => {
    const feed = aSpanishFeed()
    expect(feedIn(feed, 'es')).toBe(feedIn(feed, 'es'))
    expect(feedIn(feed, 'de').findings[0]).toHaveProperty('textLanguage', { tag: 'en', name: 'Englisch' })
  })

  it.each<[string, string[], string]>([
    ['es-MX', ['es'], 'es'],
    ['es-MX', ['es', 'es-MX'], 'es-MX'],
    ['pt-BR', ['pt'], 'pt'],
    ['zh-Hant-TW', ['zh-hant', 'zh'], 'zh-hant'],
    ['pt-BR', ['pt-PT', 'es'], aFinding().title],
    ['es', ['es-MX'], aFinding().title],
  ])('takes for %s, of %j, the best: %s', (language, tags, title) => {
    expect(titlesIn(language, tags)).toBe(title)
  })

  it('takes no part of a translation that lacks what the entry has', () => {
    const { reply: _, ...noReply } = inSpanish
    const twoDetails = aFinding({
      details: ['One.', 'Two.'],
      translations: { es: { ...inSpanish, details: ['Una.'] } },
    })
    const feed = aFeed({
      findings: [aFinding({ translations: { es: noReply } }), { ...twoDetails, id: 'other' }],
      assurances: [anAssurance({ translations: { es: { who: 'Ella', where: 'Ahí', paraphrase: 'Sí.' } } })],
    })
    const { findings, assurances } = feedIn(feed, 'es')
    for (const entry of [...findings, ...assurances]) expect(entry).toHaveProperty('textLanguage', english)
    expect(findings[0]?.title).toBe(aFinding().title)
  })

  it('has details, pairs, assurances and actions translated likewise, and keeps the company’s own words', () => {
    const pair = { said: 'Dicho.', reported: 'Contado.', status: 'Abierto.' }
    const assurance = { who: 'Ella', where: 'Ahí', words: 'así', paraphrase: 'Sí.' }
    const action = { title: 'Descargue', text: 'Sus datos.' }
    const feed = aFeed({
      findings: [
        aFinding({ details: ['One.'], reply: null, translations: { es: { ...inSpanish, details: ['Una.'] } } }),
      ],
      pairs: [aPair({ translations: { es: pair } })],
      assurances: [
        anAssurance({ translations: { es: assurance } }),
        anAssurance({ id: 'A02', words: null, translations: { es: assurance } }),
      ],
      actions: [anAction({ translations: { es: action } })],
    })
    const shown = feedIn(feed, 'es')
    expect(shown.findings[0]).toMatchObject({ details: ['Una.'], reply: null })
    expect(shown.pairs[0]).toMatchObject(pair)
    expect(shown.assurances[0]).toMatchObject({ ...assurance, original: { words: anAssurance().words } })
    expect(shown.assurances[1]).toMatchObject({ ...assurance, words: null })
    expect(shown.actions[0]).toMatchObject({ ...action, url: anAction().url })
  })

  it('names an unknown language by the tag that the feed gives', () => {
    expect(feedIn(aFeed({ language: 'the usual' }), 'de').noteLanguage).toEqual({ tag: 'the usual', name: 'the usual' })
  })
})
