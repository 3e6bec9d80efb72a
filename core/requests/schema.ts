import * as v from 'valibot'
import { day, id, listOf, oneOf, text } from '../feed/forms.ts'
import { httpsUrl } from '../feed/https-url.ts'
import { inLanguages } from '../feed/translations.ts'
import { sourceSightings } from '../feed/vocabulary.ts'
import { place } from './place.ts'
import { channels, conditions, letterKinds, strengths } from './vocabulary.ts'

/*
 * The feed's `requests` (clauses 3.2 and 3.4): what a person may ask the company by right, and in which words. It is read
 * when somebody opens the page, not with the feed, so letters that can't be read cost nobody the findings.
 */

const questionTexts = { short: text(90), text: text(600), whyItMatters: text(400) }

export const question = v.object({
  id,
  ...questionTexts,
  relatedFindings: listOf(id, 20),
  /** By place; where a place is missing, the question is not asked there. */
  basisPerPlace: v.record(id, v.object({ strength: oneOf(strengths), basis: v.nullable(text(200)) })),
  translations: inLanguages(v.object(questionTexts)),
})

const paragraph = v.object({ id, text: text(1000), when: v.nullable(oneOf(conditions)) })

const eachKind = <const Item extends v.GenericSchema>(item: Item) =>
  v.object(Object.fromEntries(letterKinds.map((kind) => [kind, item])) as Record<(typeof letterKinds)[number], Item>)

const channelNames = v.object(
  Object.fromEntries(channels.map((channel) => [channel, text(120)])) as Record<
    (typeof channels)[number],
    ReturnType<typeof text>
  >,
)

/** In another language the same paragraphs, in the same order. */
const sameParagraphs = (
  own: Record<string, unknown[]>,
  translations: Record<string, { letters: Record<string, unknown[]> }>,
) =>
  Object.values(translations).every((one) =>
    letterKinds.every((kind) => one.letters[kind]?.length === own[kind]?.length),
  )

export const wording = v.pipe(
  v.object({
    letters: eachKind(v.pipe(listOf(paragraph, 40), v.minLength(1, 'is empty'))),
    channels: channelNames,
    translations: inLanguages(v.object({ letters: eachKind(listOf(text(1200), 40)), channels: channelNames })),
  }),
  v.check(
    ({ letters, translations }) => sameParagraphs(letters, translations),
    'has a translation with other paragraphs',
  ),
)

const hint = v.object({
  id,
  places: v.optional(listOf(id, 60)),
  text: text(400),
  url: httpsUrl,
  seen: oneOf(sourceSightings),
  translations: inLanguages(v.object({ text: text(600) })),
})

export const general = v.object({
  format: v.literal(1, 'is not format 1'),
  /** The day of the last check of laws and addresses. */
  compiled: day,
  beforeYouAsk: listOf(hint, 20),
})

export const requests = v.object({
  ...general.entries,
  places: v.pipe(listOf(place, 60), v.minLength(1, 'names no place')),
  questions: v.pipe(listOf(question, 60), v.minLength(1, 'has no question')),
  wording,
})

export type RequestPlace = v.InferOutput<typeof place>
export type Question = v.InferOutput<typeof question>
export type Paragraph = v.InferOutput<typeof paragraph>
export type Requests = v.InferOutput<typeof requests>
