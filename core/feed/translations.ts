import * as v from 'valibot'
import { listOf, text } from './forms.ts'
import { maxShortReply, maxShortTitle } from './limits.ts'

/*
 * Clause 3.6: the texts of the feed in other languages, by BCP 47 tag. Texts may be longer than the English ones they
 * translate. A translation is complete: it has every text that the entry has, in the same order; only the
 * short ones may be missing, and then the long ones stand in for them.
 */

const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag'))

export const findingTranslation = v.object({
  title: text(200),
  short: v.optional(text(maxShortTitle)),
  content_text: text(1000),
  details: v.optional(listOf(text(400), 20)),
  reply: v.optional(text(600)),
  replyShort: v.optional(text(maxShortReply)),
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
