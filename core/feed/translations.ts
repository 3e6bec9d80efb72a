import * as v from 'valibot'
import { text } from './forms.ts'

/*
 * Clause 3.6: the texts of the feed in other languages, by BCP 47 tag. Pairs, assurances and actions carry them as items
 * do, which is an addition that older clients ignore (clause 3.4). Texts may be longer than the English ones that they
 * translate. A translation is complete: it has whatever the entry has, in the same order.
 */

const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag'))

export const findingTranslation = v.object({
  title: text(200),
  content_text: text(1000),
  details: v.optional(v.array(text(400))),
  reply: v.optional(text(600)),
})

export const assuranceTranslation = v.object({
  who: text(240),
  where: text(400),
  words: v.optional(text(400)),
  paraphrase: text(400),
})

export const pairTranslation = v.object({ said: text(320), reported: text(400), status: text(320) })

export const actionTranslation = v.object({ title: text(200), text: text(400) })

export const inLanguages = <Entries extends v.ObjectEntries>(translation: v.ObjectSchema<Entries, undefined>) =>
  v.optional(v.record(tag, translation), {})
