// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { RequestView } from '../../../../components/requests/view.tsx'
import { draft, newForm, type RequestForm } from '../../../../core/requests/form.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { draw } from '../../../fixtures/draw.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'
import { requestWords } from '../../../fixtures/request-words.ts'
import { strengthsFound } from '../../../fixtures/strengths-found.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const today = '2026-11-29'
const nothing = () => {}

const drawPage = (change: Partial<RequestForm>, of: Requests = requests, language = 'en') => {
  const form = { ...newForm(of, today), ...change }
  return draw(
    <RequestView
      {...{ requests: of, form, drafted: draft(of, form, language, today), words: requestWords, today }}
      {...{ before: null, announcement: null, status: null, mailUrl: null, remembering: null, actions: [] }}
      {...{ onCopy: nothing, onSaveText: nothing, onPrint: nothing, onCalendar: nothing, onChange: nothing }}
      findingLinks={() => []}
    />,
  )
}

const textOf = (element: Element | null) => element?.textContent?.trim() ?? null

/** The sentence of each strength with the questions below it, and the basis shown beside each. */
const questionsOn = (root: HTMLElement) =>
  [...root.querySelectorAll('.request-questions')].map((list) => ({
    sentence: textOf(list.previousElementSibling),
    questions: [...list.querySelectorAll('.request-question')].map((question) => [
      textOf(question.querySelector('strong')),
      textOf(question.querySelector('em')),
    ]),
  }))

const sentences = [
  ['right', 'The law gives you this.'],
  ['partly', 'The law gives you part of this, or the point is not settled.'],
  ['courtesy', 'You may ask; no right to this was found.'],
] as const

const places = Object.keys(strengthsFound.copy ?? {})

describe('what can be asked', () => {
  it.each(places)('stands under its strength with its legal basis and nothing else, in %s', (placeId) => {
    const shortOf = Object.fromEntries(requests.questions.map(({ id, short }) => [id, short]))
    const found = sentences.flatMap(([strength, sentence]) => {
      const questions = Object.entries(strengthsFound)
        .filter(([, places]) => places[placeId]?.strength === strength)
        .map(([id, places]) => [shortOf[id], places[placeId]?.basis ?? null])
      return questions.length > 0 ? [{ sentence, questions }] : []
    })
    const questionIds = requests.questions.map(({ id }) => id)
    expect(questionsOn(drawPage({ placeId, questionIds }))).toEqual(found)
  })

  it.each(places)('rests on laws that are named with their sources, in %s', (placeId) => {
    const place = requests.places.find(({ id }) => id === placeId)
    const root = drawPage({ placeId })
    const shown = [...root.querySelectorAll('.request-sources a')].map((link) => [
      textOf(link.querySelector('[lang]')),
      link.getAttribute('href'),
    ])
    for (const { basis, sourceUrl } of place?.rights ?? []) expect(shown).toContainEqual([basis, sourceUrl])
    const facts = textOf(root.querySelector('.request-facts'))
    for (const fact of [place?.law, place?.cost.text, place?.controller.name]) expect(facts).toContain(fact)
  })

  it('may have to be acknowledged first, and it is said by when and by what law', () => {
    const linesOf = (placeId: string) =>
      [...drawPage({ placeId }).querySelectorAll('.request-sources li')].map((line) => textOf(line))
    const line = 'TikTok must confirm receipt within 10 business days: 11 CCR 7021(a)'
    expect(linesOf('us-ca').filter((one) => one?.includes('7021(a)'))).toEqual([line])
    expect(linesOf('eu').join()).not.toContain('must confirm receipt')
  })

  it('leaves no letter where nothing of it is chosen', () => {
    const root = drawPage({ placeId: 'eu', questionIds: [] })
    expect(textOf(root.querySelector('.letter-empty'))).toBe('Choose at least one question.')
    expect(root.querySelector('.letter-text')).toBeNull()
  })
})

describe('what is not certain', () => {
  it('is said of a place of which not everything was verified', () => {
    expect(textOf(drawPage({ placeId: 'us-states' }))).toContain('Not everything here was verified.')
    expect(textOf(drawPage({ placeId: 'eu' }))).not.toContain('Not everything here was verified.')
  })

  it('is said of every address that has to be checked again, and of no other', () => {
    for (const { id, controller } of requests.places) {
      const text = textOf(drawPage({ placeId: id }))
      if (controller.recheck) expect(text).toContain(`To be checked again: ${controller.recheck}`)
      else expect(text).not.toContain('To be checked again:')
    }
  })

  it('is said of laws and of what a request proves', () => {
    const text = textOf(drawPage({ placeId: 'eu' }))
    expect(text).toContain('This is general information, not legal advice.')
    expect(text).toContain('Last checked on 28 Nov 2026.')
    expect(text).toContain('A request proves nothing, and neither does a missing or incomplete answer.')
  })
})

describe('the time to answer', () => {
  const startOf = { receipt: 'The period runs from receipt', request: 'The period runs from the request' }

  it.each(places)('is explained by the law of the place, and no extension promised that it lacks: %s', (placeId) => {
    const { deadline } = placeOf(requests, placeId)
    const { [deadline.from]: own, ...others } = startOf
    const text = textOf(drawPage({ placeId }))
    expect(text).toContain(`The date is counted from the day you send it. ${own}; allow a few days.`)
    for (const other of Object.values(others)) expect(text).not.toContain(other)
    const extended = ['It can be extended or paused.', 'An extension or a question about your identity may come first.']
    for (const sentence of extended) expect(text?.includes(sentence)).toBe(deadline.extension !== null)
    expect(text).toMatch(/question about your identity may come first/)
  })
})

describe('what is missing', () => {
  it('is said of a place that the feed no longer has, and the others are there to choose', () => {
    const root = drawPage({ placeId: 'atlantis' })
    expect(textOf(root.querySelector('[role=alert]'))).toBe(
      'The place you had chosen is no longer offered. Choose again.',
    )
    expect(root.querySelectorAll('[name=place]')).toHaveLength(places.length)
    expect(root.querySelector('.letter-text')).toBeNull()
  })

  it('is said of a place in whose language there is no letter: it is in English, until another is chosen', () => {
    const root = drawPage({ placeId: 'kr' }, requests, 'de')
    expect(textOf(root)).toContain('There is no letter in the place’s own language yet, so English is offered.')
    expect(root.querySelector('.letter-text')?.getAttribute('lang')).toBe('en')
    expect(root.querySelector<HTMLSelectElement>('#request-language')?.value).toBe('en')
    const chosen = drawPage({ placeId: 'kr', language: 'fr' }, requests, 'de')
    expect(chosen.querySelector('.letter-text')?.getAttribute('lang')).toBe('fr')
    const german = drawPage({ placeId: 'eu' }, requests, 'de')
    expect(german.querySelector('.letter-text')?.getAttribute('lang')).toBe('de')
    expect(textOf(drawPage({ placeId: 'eu' }))).not.toContain('no letter in the place’s own language')
  })

  it('is said of a complaint before the period is over', () => {
    const steps = textOf(drawPage({ placeId: 'uk', sentOn: today }).querySelector('.request-letters'))
    expect(steps).toContain('A complaint to the companyNot before 30 Dec 2026.')
    expect(steps).toContain('First give the day after the deadline on which you sent this: A complaint to the company.')
  })
})

describe('what a later letter says of the answer', () => {
  it('is chosen among what it has words for, whatever was chosen for another', () => {
    const root = drawPage({ placeId: 'eu', sentOn: '2026-10-10', kind: 'reminder', state: 'refused' })
    expect([...root.querySelectorAll<HTMLInputElement>('[name=answer]')].map(({ value }) => value)).toEqual([
      'noAnswer',
      'partialAnswer',
    ])
    expect(root.querySelector<HTMLInputElement>('[name=answer]:checked')?.value).toBe('noAnswer')
  })
})
