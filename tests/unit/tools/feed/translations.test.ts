import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aSourceFolder } from '../../../fixtures/source.ts'
import { aTranslationsFile, digestsOf, leakInSpanish } from '../../../fixtures/translations.ts'

const aPairInSpanish = { said: 'Dicho.', reported: 'Contado.', status: 'Abierto.' }

const spanish = (leak: object, feed = aFeed()) => aTranslationsFile(feed, { findings: { leak: leak as never } })

const read = async (files: Record<string, string>, feed: Feed = aFeed()) => {
  const folder = await aSourceFolder(feed, files)
  const reading = await readSource(folder)
  const lines = (reading.ok ? reading.source.outdated : reading.defects).map(
    ({ file, line, column, message }) => `${relative(folder, file)}:${line}:${column}  ${message}`,
  )
  return { lines, feed: reading.ok ? reading.source.feed : null }
}

describe('translations of the source', () => {
  it('are published with what they translate, languages in the order of their tags', async () => {
    const lists = {
      findings: { leak: leakInSpanish },
      pairs: { 'A01 leak': aPairInSpanish },
      assurances: { A01: { who: 'Una vicepresidenta', where: 'Audiencia', words: 'así es', paraphrase: 'Así.' } },
      actions: { complain: { title: 'Reclame', text: 'Ante la autoridad.' } },
    }
    const french = { title: 'Fuite : « oui »', summary: 'Un journal.', reply: 'Réponse.' }
    const { feed, lines } = await read({
      'translations/fr.yaml': spanish(french),
      'translations/es.yaml': aTranslationsFile(aFeed(), lists),
    })
    const { summary, ...rest } = leakInSpanish
    expect(lines).toEqual([])
    expect(feed?.findings[0]?.translations).toEqual({
      es: { ...rest, content_text: summary },
      fr: { title: 'Fuite\u00a0: «\u202foui\u202f»', content_text: 'Un journal.', reply: 'Réponse.' },
    })
    expect(Object.keys(feed?.findings[0]?.translations ?? {})).toEqual(['es', 'fr'])
    expect(feed?.pairs[0]?.translations).toEqual({ es: aPairInSpanish })
    expect(feed?.assurances[0]?.translations).toEqual({ es: lists.assurances.A01 })
    expect(feed?.actions.map(({ translations }) => Object.keys(translations).length)).toEqual([0, 0, 0, 0, 1])
  })

  it('are left out, and told of, once the English has changed', async () => {
    const after = aFeed({ findings: [aFinding({ summary: 'The Example Times has corrected it.' })] })
    const { feed, lines } = await read({ 'translations/es.yaml': spanish(leakInSpanish) }, after)
    expect(feed?.findings[0]?.translations).toEqual({})
    const digest = digestsOf(after).leak
    expect(lines).toEqual([
      'translations/es.yaml:3:5  The translation of leak is out of date: npm run feed:translate -- es leak shows what has ' +
        `changed in the English. Review it, then write of: ${digest}.`,
    ])
  })

  it('are left out, and told of, once their pair is taken out', async () => {
    const translations = aTranslationsFile(aFeed(), { pairs: { 'A01 leak': aPairInSpanish } })
    expect((await read({ 'translations/es.yaml': translations }, aFeed({ pairs: [] }))).lines).toEqual([
      'translations/es.yaml:2:3  A01 leak is no pair any more: take it out.',
    ])
  })

  it('hold the short texts where the English has some', async () => {
    const reply = { text: 'The company denied it.', short: 'denied it', date: null, url: null }
    const feed = aFeed({ findings: [aFinding({ short: 'The Example Times: access', reply })] })
    const whole = { ...leakInSpanish, short: 'The Example Times: acceso', replyShort: 'lo negó' }
    const translated = await read({ 'translations/es.yaml': spanish(whole, feed) }, feed)
    expect(translated.feed?.findings[0]?.translations.es).toMatchObject({ short: whole.short, replyShort: 'lo negó' })
    expect((await read({ 'translations/es.yaml': spanish(leakInSpanish, feed) }, feed)).lines).toEqual([
      expect.stringContaining('short is missing'),
      expect.stringContaining('replyShort is missing'),
    ])
  })

  it('may tell in a short text, without quotation marks, what the English quotes', async () => {
    const reply = { text: 'The company denied it.', short: 'called it "wholly untrue"', date: null, url: null }
    const feed = aFeed({ findings: [aFinding({ reply })] })
    const told = async (replyShort: string) =>
      (await read({ 'translations/es.yaml': spanish({ ...leakInSpanish, replyShort }, feed) }, feed)).lines
    expect(await told('lo negó por completo')).toEqual([])
    expect(await told('habló de algo «del todo falso»')).toEqual([expect.stringContaining('“wholly untrue”')])
  })

  it('stay in force where the English texts are the same and something else has changed', async () => {
    const changes = [{ date: '2026-11-01', text: 'A better link.', material: false }]
    const after = aFeed({ findings: [aFinding({ changes, checkedNote: 'Read again.' })] })
    expect((await read({ 'translations/es.yaml': spanish(leakInSpanish) }, after)).lines).toEqual([])
  })

  it.each(['', '\n', '# Begun.\n'])('may be in a file that is still empty: %j', async (text) => {
    expect((await read({ 'translations/es.yaml': text })).lines).toEqual([])
  })

  it.each<[string, object, string, RegExp]>([
    [
      'no reply',
      { ...leakInSpanish, reply: undefined },
      '2:3',
      /reply is missing: translate all of an entry or none of it/,
    ],
    ['details that the English has not', { ...leakInSpanish, details: ['Más.'] }, '7:5', /The English has no details/],
    ['a long title', { ...leakInSpanish, title: 'x'.repeat(201) }, '4:5', /too long: 201 characters, at most 200/],
    ['a misspelt member', { ...leakInSpanish, sumary: 'x' }, '7:5', /did you mean summary/],
    [
      'a number for a digest',
      { ...leakInSpanish, of: '12345678' },
      '3:5',
      /not a digest of eight letters\. npm run feed:translate prints the right one/,
    ],
    ['people for staff', { ...leakInSpanish, summary: 'Los chinos.' }, '5:5', /attributes something to a people/],
  ])('are told of by file and line for %s', async (_, leak, place, message) => {
    const { lines } = await read({ 'translations/es.yaml': spanish(leak) })
    expect(lines).toEqual([expect.stringMatching(message)])
    expect(lines[0]).toContain(`translations/es.yaml:${place}  `)
  })

  it('have as many details as the English, each with the originals of its quotations', async () => {
    const feed = aFeed({ findings: [aFinding({ details: ['He said "so".', 'Two.'] })] })
    const one = await read({ 'translations/es.yaml': spanish({ ...leakInSpanish, details: ['Una.'] }, feed) }, feed)
    expect(one.lines).toEqual([expect.stringMatching(/details has 1 lines, the English 2/)])
    const two = await read(
      { 'translations/es.yaml': spanish({ ...leakInSpanish, details: ['«Así».', '2'] }, feed) },
      feed,
    )
    expect(two.lines).toEqual([expect.stringMatching(/let “so” follow its translation/)])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown id',
      { 'es.yaml': aTranslationsFile(aFeed(), { findings: { leek: leakInSpanish } }) },
      /did you mean leak/,
    ],
    [
      'a pair of others',
      { 'es.yaml': aTranslationsFile(aFeed(), { pairs: { 'A01 lea': aPairInSpanish } }) },
      /did you mean A01 leak/,
    ],
    [
      'the feed’s own language',
      { 'en.yaml': '{}\n' },
      /written in en: it needs no .*\. Rename this file, or take it out\.$/,
    ],
    ['a language that nobody can be shown', { 'xx.yaml': '{}\n' }, /shows nothing in .* xx\. There are es,/],
    ['a tag in another case', { 'pt-br.yaml': '{}\n' }, /Did you mean pt-BR\? Rename this file/],
    ['a name that is no language', { 'Spanish.yaml': '{}\n' }, /like es\.yaml/],
    ['another kind of file', { 'es.json': '{}\n' }, /like es\.yaml/],
  ])('are refused with %s', async (_, files, message) => {
    const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`translations/${name}`, text]))
    expect((await read(named)).lines).toEqual([expect.stringMatching(message)])
  })
})
