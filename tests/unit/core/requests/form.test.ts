import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { asked } from '../../../../core/requests/asked.ts'
import { dueOn } from '../../../../core/requests/deadline.ts'
import { answerStates, draft, newForm, type RequestForm, rememberedForm } from '../../../../core/requests/form.ts'
import { letterLanguageFor, letterLanguages, placeIn, questionIn } from '../../../../core/requests/in-language.ts'
import { letterText } from '../../../../core/requests/letter-text.ts'
import { mailUrl } from '../../../../core/requests/mail-url.ts'
import { offeredQuestions } from '../../../../core/requests/offered-questions.ts'
import { readRequests } from '../../../../core/requests/read-requests.ts'
import { regionsOf } from '../../../../core/requests/region-names.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const today = '2026-11-28'
const formWith = (changes: Partial<RequestForm>) => ({ ...newForm(requests, today), ...changes })
const draftWith = (changes: Partial<RequestForm>, now = today) => draft(requests, formWith(changes), 'en', now)

describe('the form', () => {
  it('has no place before one is chosen, and none that the feed no longer has', () => {
    expect(draftWith({})).toBe(null)
    expect(draftWith({ placeId: 'atlantis' })).toBe(null)
  })

  it('asks who, from where, when and in China first', () => {
    expect(newForm(requests, today).questionIds).toEqual(['recipients', 'countries', 'log', 'storage'])
  })

  it('writes in the interface’s language where there are letters in it, else in English', () => {
    expect(['de', 'pt-BR', 'ar', 'fr'].map((tag) => letterLanguageFor(requests, tag))).toEqual(['de', 'en', 'en', 'fr'])
    expect(letterLanguages(requests).sort()).toEqual(['de', 'en', 'es', 'fr'])
  })

  it('has no letter where nothing is asked, and no deadline without a day', () => {
    expect(draftWith({ placeId: 'eu', questionIds: [] })?.letter).toBe(null)
    expect(draftWith({ placeId: 'us-ca', questionIds: ['safeguards'] })?.letter).toBe(null)
    expect(draftWith({ placeId: 'eu', sentOn: '2026-02-31' })?.dueOn).toBe('')
  })

  it('names the channel that it counts by where the place lacks the one that was chosen for another', () => {
    const channel = 'dpoForm'
    expect(draftWith({ placeId: 'us-ca', channel })?.channel).toBe('webForm')
    expect(draftWith({ placeId: 'eu', channel })?.channel).toBe(channel)
  })

  it('shows a later letter only while it is offered', () => {
    const kind = 'reminder'
    expect(draftWith({ placeId: 'eu', kind })?.letter?.kind).toBe('request')
    expect(draftWith({ placeId: 'eu', kind }, '2026-12-29')?.letter?.kind).toBe('reminder')
  })

  it('says that no answer came where a letter has no words for the state chosen for another', () => {
    const drafted = draftWith({ placeId: 'eu', kind: 'reminder', state: 'refused' }, '2026-12-29')
    expect(drafted?.state).toBe('noAnswer')
    expect(drafted?.letter && letterText(drafted.letter)).toContain('I have not received an answer.')
    const later = { placeId: 'eu', reminderOn: '2026-12-29', state: 'refused' } as const
    expect(draftWith({ ...later, kind: 'complaintToAuthority' }, '2027-01-13')?.state).toBe('refused')
  })

  it('dates the request by the day of sending, and what follows by the day on which it is written', () => {
    const sent = { placeId: 'eu', sentOn: '2026-10-10' }
    expect(draftWith(sent)?.date).toBe('2026-10-10')
    expect(draftWith({ ...sent, kind: 'reminder' })?.date).toBe(today)
    expect(draftWith({ placeId: 'eu', sentOn: '2026-02-31' })?.date).toBe('')
  })

  it('takes the web form where a place has no form of a data protection officer', () => {
    expect(draftWith({ placeId: 'kr', channel: 'dpoForm' })?.dueOn).toBe('2026-12-08')
  })

  it('knows which states of the answer a letter has words for', () => {
    expect(answerStates(requests, 'reminder')).toEqual(['noAnswer', 'partialAnswer'])
    expect(answerStates(requests, 'complaintToAuthority')).toEqual(['noAnswer', 'partialAnswer', 'refused'])
  })
})

describe('what is offered', () => {
  it('has eleven questions, each by its strength, and none that a place leaves out', () => {
    expect(requests.questions).toHaveLength(11)
    const offered = Object.fromEntries(
      requests.places.map(({ id }) => [
        id,
        ['right', 'partly', 'courtesy'].map(
          (strength) => offeredQuestions(requests, id).filter((one) => one.strength === strength).length,
        ),
      ]),
    )
    expect(offered).toEqual({
      eu: [9, 1, 0],
      uk: [6, 4, 0],
      ch: [7, 2, 1],
      'us-ca': [2, 4, 4],
      'us-states': [1, 2, 7],
      ca: [3, 3, 4],
      br: [4, 2, 4],
      au: [1, 0, 9],
      kr: [3, 3, 4],
    })
  })

  it('is in the language asked for, and says in which it is', () => {
    const [question] = requests.questions
    expect(placeIn(placeOf(requests, 'ch'), 'de-AT')).toMatchObject({ label: 'Schweiz', language: 'de' })
    expect(placeIn(placeOf(requests, 'ch'), 'ja')).toMatchObject({ label: 'Switzerland', language: 'en' })
    expect(question && questionIn(question, 'fr').language).toBe('fr')
  })

  it('names countries and states', () => {
    expect(regionsOf(placeOf(requests, 'us-states').regions, 'fr')).toEqual([
      { code: 'US-OR', name: 'Oregon' },
      { code: 'US-VA', name: 'Virginie' },
    ])
    expect(regionsOf(['AT', 'ZZZZZ'], 'de').map(({ name }) => name)).toEqual(['Österreich', 'ZZZZZ'])
    expect(regionsOf(['CH'], 'en')).toEqual([])
  })
})

describe('letters by mail', () => {
  it('are offered only where the company takes mail', () => {
    const drafted = draftWith({ placeId: 'eu' })
    const place = placeOf(requests, 'eu')
    expect(drafted && mailUrl(place, drafted.letter)).toBe(null)
    const taking = { ...place, controller: { ...place.controller, email: 'a&b?c@example.org' } }
    const url = drafted && mailUrl(taking, drafted.letter)
    expect(url).toMatch(/^mailto:a%26b%3Fc@example\.org\?subject=Request%20for%20access/)
    expect(url).toContain('&body=Dear%20Sir%20or%20Madam%2C%0D%0A%0D%0A')
    expect(mailUrl(taking, null)).toBe(null)
  })
})

describe('the feed’s letters', () => {
  it('may be missing or unreadable, and say where', () => {
    expect(readRequests(undefined)).toEqual({ ok: false, flaw: 'missing' })
    expect(readRequests({ ...requests, format: 2 })).toMatchObject({ flaw: 'malformed', message: /format/ })
    expect(readRequests({ ...requests, places: [] })).toMatchObject({ flaw: 'malformed' })
    expect(readRequests({ ...requests, later: 1 })).toMatchObject({ ok: true })
  })
})

describe('what is remembered', () => {
  it.each(['webForm', 'post'] as const)('fills the form so that the answer is due on the same day: %s', (channel) => {
    for (const { id, deadline } of requests.places) {
      const due = dueOn(deadline, '2025-12-29', channel)
      const remembered = { version: 1, place: id, sentOn: '2025-12-29', dueOn: due } as const
      const form = rememberedForm(formWith({}), requests, remembered)
      expect(form).toMatchObject({ placeId: id, sentOn: '2025-12-29' })
      expect(draft(requests, form, 'en', today)?.dueOn).toBe(due)
    }
  })

  it('names the channel where only one of the place’s gives that day, and else none', () => {
    const channelOf = (place: string, channel: 'webForm' | 'post') => {
      const due = dueOn(placeOf(requests, place).deadline, '2025-12-29', channel)
      return rememberedForm(formWith({}), requests, { version: 1, place, sentOn: '2025-12-29', dueOn: due }).channel
    }
    for (const { id, controller } of requests.places) {
      expect(channelOf(id, 'post')).toBe('post')
      expect(channelOf(id, 'webForm')).toBe(controller.dpoForm === null ? 'webForm' : null)
    }
  })

  it('leaves a gap in the complaint for the channel that it does not know', () => {
    const remembered = { version: 1, place: 'eu', sentOn: '2026-09-01', dueOn: '2026-10-01' } as const
    const form = rememberedForm(formWith({ reminderOn: '2026-10-20' }), requests, remembered)
    const written = (channel: RequestForm['channel']) => {
      const drafted = draft(requests, { ...form, kind: 'complaintToAuthority', channel }, 'en', today)
      return drafted?.letter ? letterText(drafted.letter) : ''
    }
    expect(written(form.channel)).toContain('by this channel: ____.')
    expect(written('dpoForm')).toContain('by this channel: form of the data protection officer.')
  })

  it('fills the form as far as it can where place or deadline are others by now', () => {
    const remembered = { version: 1, place: 'uk', sentOn: '2025-12-29', dueOn: '2026-01-01' } as const
    for (const place of ['uk', 'atlantis'])
      expect(rememberedForm(formWith({}), requests, { ...remembered, place })).toMatchObject({
        ...{ placeId: place, sentOn: '2025-12-29', channel: null },
      })
  })

  it('is place, day and deadline, and nothing else', () => {
    const value = { version: 1, place: 'us-ca', sentOn: '2026-01-31', dueOn: '2026-03-17' }
    expect(v.is(asked, value)).toBe(true)
    for (const other of [{ name: 'Alex' }, { place: '<b>' }, { sentOn: '31 Jan' }, { dueOn: '2026-02-30' }])
      expect(v.is(asked, { ...value, ...other })).toBe(false)
  })
})
