import { beforeAll, describe, expect, it } from 'vitest'
import { composeLetter } from '../../../../core/requests/letter.ts'
import type { LetterInput } from '../../../../core/requests/letter-input.ts'
import { letterFileName, letterText } from '../../../../core/requests/letter-text.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { letterKinds } from '../../../../core/requests/vocabulary.ts'
import { aLetterInput, placeOf, someRequests } from '../../../fixtures/letters.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const places = ['eu', 'uk', 'ch', 'us-ca', 'us-states', 'ca', 'br', 'au', 'kr']
const languages = ['en', 'es', 'fr', 'de']

const textOf = (placeId: string, changes: Partial<LetterInput> = {}) =>
  letterText(composeLetter(aLetterInput(requests, placeOf(requests, placeId), changes)))

const daysOf = {
  request: '2026-01-31',
  complaintToController: '2026-03-20',
  reminder: '2026-03-31',
  complaintToAuthority: '2026-04-30',
}

/** All letters of a place in a language: the request, then what may follow it, with and without an answer. */
const allLetters = (placeId: string, language: string) => {
  const place = placeOf(requests, placeId)
  return place.steps.map((kind) => textOf(placeId, { language, kind, date: daysOf[kind] })).join('\n--------\n\n')
}

describe('the letters', () => {
  // Each was read against the data in fixtures/requests/.
  it.each(places.flatMap((place) => languages.map((language) => [place, language] as const)))(
    'are as they were read: %s in %s',
    async (place, language) => {
      await expect(allLetters(place, language)).toMatchFileSnapshot(`letters/${place}.${language}.txt`)
    },
  )

  it('have no gap where everything is known, and a gap for each thing that is not', () => {
    for (const kind of letterKinds) expect(textOf('eu', { kind })).not.toMatch(/____|\{|\}|undefined|null/)
    const empty = { hasAccount: true, username: '', email: '', name: '', region: '' }
    expect(textOf('eu', { fields: empty }).match(/____/g)).toHaveLength(6)
  })

  it('ask under the law only what the law gives, at least in part', () => {
    const text = textOf('us-ca')
    const [lawful = '', courtesy = ''] = text.split('I would also be glad')
    expect(lawful).toContain('Do you process personal data about me?')
    expect(courtesy).toContain('In which countries are my data stored?')
    expect(lawful).not.toContain('In which countries are my data stored?')
    expect(text).not.toContain('On which rule does each transfer')
  })

  it('number the questions through, and drop the introduction of a list that is empty', () => {
    expect(
      textOf('au')
        .match(/^\d+\./gm)
        ?.map(Number.parseFloat),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(textOf('eu', { questionIds: ['copy'] })).not.toContain('I would also be glad')
    expect(textOf('au', { questionIds: ['log'] })).not.toContain('Please answer these questions')
  })

  it('say of the answer what came of it', () => {
    const kind = 'complaintToAuthority'
    expect(textOf('uk', { kind, state: 'refused' })).toContain('The request was refused.')
    expect(textOf('uk', { kind, state: 'partialAnswer', openPoints: 'log\n\nstorage' })).toContain(
      'leaves these points open: log; storage',
    )
    expect(textOf('uk', { kind })).toContain('I complained to the company on 20 March 2026.')
    expect(textOf('eu', { kind })).not.toContain('I complained to the company')
  })

  it('go to the authority that the user names, where that is possible', () => {
    const own = { kind: 'complaintToAuthority' as const, authority: 'Österreichische Datenschutzbehörde\n1030 Wien' }
    expect(textOf('eu', own)).toContain('\nÖsterreichische Datenschutzbehörde\n1030 Wien\n')
    expect(textOf('ch', own)).not.toContain('Wien')
    expect(textOf('eu', { ...own, kind: 'reminder' })).toContain(
      'turn to this authority: Österreichische Datenschutzbehörde.',
    )
  })

  it('have the soft sentence where the period is not fixed', () => {
    expect(textOf('au', { kind: 'complaintToController' })).toContain('A reasonable period, as a rule 30 days')
    expect(textOf('uk', { kind: 'complaintToController' })).toContain('By my count the answer was due by')
    expect(textOf('au')).toContain('within a reasonable period, as a rule 30 days: by my count, by 2 March 2026.')
    expect(textOf('au')).not.toContain('legal period')
  })

  it('name the authority in the letter’s language where that is one of its own', () => {
    const authority = (language: string, placeId = 'ch') =>
      textOf(placeId, { kind: 'complaintToAuthority', language }).split('\n').slice(3, 5)
    expect(authority('de')).toEqual(['Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter', 'Feldeggweg 1'])
    expect(authority('es')).toEqual(['Federal Data Protection and Information Commissioner', 'Feldeggweg 1'])
    expect(authority('fr', 'ca')).toEqual(['Commissariat à la protection de la vie privée du Canada', ''])
  })

  it.each(languages)('have words for people without an account, in %s', (language) => {
    const noAccount = { ...aLetterInput(requests, placeOf(requests, 'eu')).fields, hasAccount: false, username: '' }
    for (const kind of letterKinds) {
      expect(textOf('eu', { kind, language, fields: noAccount })).not.toMatch(/____|–/)
    }
    expect(textOf('eu', { kind: 'reminder', fields: noAccount })).toContain('(I have no account; copy attached)')
  })

  it('have French dates and spaces, which break no line before a colon', () => {
    const text = textOf('eu', { language: 'fr', date: '2026-02-01' })
    expect(text).toContain('\n1er février 2026\n')
    expect(text).toContain('Mon compte\u00a0:')
    expect(text).not.toMatch(/ [:;?!]|\u202f/)
    expect(textOf('eu', { language: 'fr', date: '2026-02-11' })).toContain('\n11 février 2026\n')
    expect(textOf('eu', { language: 'es', date: '2026-02-01' })).toContain('\n1 de febrero de 2026\n')
  })

  it.each([
    ['a long name', 'N'.repeat(300), 'N'.repeat(300)],
    ['line breaks', 'Alex\r\nExample\u2028Dear Madam', 'Alex Example Dear Madam'],
    ['a formula', '=cmd|calc!A1', '=cmd|calc!A1'],
    ['right-to-left controls', 'Alex\u202eelpmaxE', 'Alex elpmaxE'],
    ['right-to-left words', 'אלכס', 'אלכס'],
    ['a placeholder', '{email} {questions}', '{email} {questions}'],
    ['half a character', 'Alex\ud83d', 'Alex\ufffd'],
  ])('take %s as text', (_, name, written) => {
    const text = textOf('eu', {
      fields: { hasAccount: true, username: 'a', email: 'e@example.org', region: 'AT', name },
    })
    expect(text.split('\n')[0]).toBe(written)
    expect(text.trimEnd().split('\n').at(-1)).toBe(written)
  })

  it('have a gap for a placeholder that stands for nothing, though every object has a member of that name', () => {
    const first = { id: 'odd', text: 'By {constructor}, {toString}.\n{valueOf}', when: null }
    const { letters, ...wording } = requests.wording
    const odd = { ...requests, wording: { ...wording, letters: { ...letters, request: [first] } } }
    const input = aLetterInput(odd, placeOf(requests, 'eu'), { language: 'en', kind: 'request' })
    expect(composeLetter(input).paragraphs[0]?.lines).toEqual([['By ', null, ', ', null, '.'], [null]])
  })

  it('are in English where a language has none', () => {
    const letter = composeLetter(aLetterInput(requests, placeOf(requests, 'kr'), { language: 'ko' }))
    expect(letter.language).toBe('en')
    expect(letterText(letter)).toContain('Dear Sir or Madam,')
  })

  it('are saved under a name that says nobody’s', () => {
    const letter = composeLetter(aLetterInput(requests, placeOf(requests, 'eu')))
    expect(letterFileName(letter, '2026-01-31')).toBe('data-request-2026-01-31.txt')
    expect(letterFileName({ ...letter, kind: 'complaintToAuthority' }, '')).toBe(
      'data-request-complaint-to-authority.txt',
    )
  })
})
