import { questionIn, wordingIn } from './in-language.ts'
import type { LetterInput } from './letter-input.ts'
import { authorityOf, type LetterValue, letterValues } from './letter-values.ts'
import { offeredQuestions } from './offered-questions.ts'
import type { Condition, LetterKind } from './vocabulary.ts'

/** A text with the gaps that nothing fills yet: null is a gap. */
export type GappedText = (string | null)[]

/** A paragraph: lines of an address, running text, or the numbered questions. */
export type LetterParagraph = { id: string; lines: GappedText[]; start: number | null }

export type Letter = { kind: LetterKind; language: string; paragraphs: LetterParagraph[] }

const numbered = (id: string) => id === 'questions' || id === 'courtesyQuestions'

const isPart = (when: Condition | null, holds: ReadonlySet<Condition>) => when === null || holds.has(when)

const conditionsOf = ({ place, fields, state }: LetterInput, hasCourtesy: boolean): Set<Condition> =>
  new Set<Condition>([
    fields.hasAccount ? 'hasAccount' : 'noAccount',
    state,
    place.deadline.firm ? 'firmDeadline' : 'softDeadline',
    ...(hasCourtesy ? ['hasCourtesyQuestions' as const] : []),
    ...(place.steps.includes('complaintToController') ? ['askedControllerFirst' as const] : []),
  ])

const questionsOf = ({ requests, place, questionIds, language }: LetterInput) => {
  const chosen = offeredQuestions(requests, place.id).filter(({ question }) => questionIds.includes(question.id))
  const texts = (courtesy: boolean) =>
    chosen
      .filter(({ strength }) => (strength === 'courtesy') === courtesy)
      .map(({ question }) => questionIn(question, language).text)
  return { lawful: texts(false), courtesy: texts(true) }
}

/** Fills a line in one go, so that what is typed is never read as a placeholder itself. */
const fill = (line: string, values: Map<string, LetterValue>): GappedText =>
  line.split(/(\{\w+\})/).flatMap((piece): GappedText => {
    const name = piece.match(/^\{(\w+)\}$/)?.[1]
    if (name === undefined) return piece === '' ? [] : [piece]
    const value = values.get(name)
    return [value === undefined || value === null ? null : [value].flat().join(', ')]
  })

const alone = /^\{(\w+)\}$/

const linesIn = (text: string, values: Map<string, LetterValue>): GappedText[] =>
  text.split('\n').flatMap((line) => {
    const value = values.get(line.match(alone)?.[1] ?? '')
    return Array.isArray(value) ? value.map((one) => [one]) : [fill(line, values)]
  })

/**
 * A letter by the feed's words, and nothing but them and what was typed. Without a question that the law gives, its
 * introduction goes, too.
 */
export const composeLetter = (input: LetterInput): Letter => {
  const { paragraphs, language } = wordingIn(input.requests, input.kind, input.language)
  const { lawful, courtesy } = questionsOf({ ...input, language })
  const holds = conditionsOf(input, courtesy.length > 0)
  const values = new Map(Object.entries(letterValues(input, language)))
  const isEmpty = (id: string) => lawful.length === 0 && (id === 'intro' || id === 'questions')
  const kept = paragraphs.filter(({ id, when }) => isPart(when, holds) && !isEmpty(id))
  return {
    kind: input.kind,
    language,
    paragraphs: kept.map(({ id, text }) => {
      if (numbered(id)) {
        const texts = id === 'questions' ? lawful : courtesy
        return { id, lines: texts.map((one) => [one]), start: id === 'questions' ? 1 : lawful.length + 1 }
      }
      const isAddress = id === 'addressee' && input.kind === 'complaintToAuthority'
      const filled = isAddress ? new Map(values).set('authority', authorityOf(input, language)) : values
      return { id, lines: linesIn(text, filled), start: null }
    }),
  }
}
