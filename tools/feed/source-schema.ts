import * as v from 'valibot'
import { listOf, text } from '../../core/feed/forms.ts'
import * as schema from '../../core/feed/schema.ts'
import {
  actionTranslation,
  assuranceTranslation,
  findingTranslation,
  pairTranslation,
} from '../../core/feed/translations.ts'
import { count } from './channel-schema.ts'

/*
 * What each of the editors' files contains, derived from the feed's schema: what is empty may be left out, and feed.yaml
 * has what belongs to the whole feed. channel.json is in channel-schema.ts.
 */

const { title, description, language, compiled, lead } = schema.feed.entries

export const feedFile = v.object({
  title,
  description,
  language,
  compiled,
  sequence: count(Number.MAX_SAFE_INTEGER),
  lead,
})

/** Shorter lists and titles than a client takes (docs/feed-format.md): feed/README.md. */
const sources = v.pipe(schema.finding.entries.sources, v.maxLength(4, 'has more than 4 sources'))

// Translations are in files of their own, one for each language.
const { translations: _, ...entries } = schema.finding.entries

export const findingFile = v.object({
  ...entries,
  title: text(90),
  sources,
  period: v.optional(entries.period, null),
  bearsOn: v.optional(entries.bearsOn, []),
  follows: v.optional(entries.follows, []),
  mustAppearWith: v.optional(entries.mustAppearWith, []),
})

export const hostsFile = v.object({
  hosts: schema.feed.entries.hosts,
  regionTokens: schema.feed.entries.regionTokens,
})

const assuranceEntry = v.object({ ...v.omit(schema.assurance, ['translations']).entries, sources })

/** How many entries a list of the feed may have; in a source file its entries have other members. */
const sizeOf = ({ pipe: [, { requirement }] }: { pipe: readonly [unknown, { requirement: number }] }) => requirement

const { assurances, pairs, actions, withheld } = schema.feed.entries

export const assurancesFile = listOf(assuranceEntry, sizeOf(assurances))
export const pairsFile = listOf(v.omit(schema.pair, ['translations']), sizeOf(pairs))
export const servicesFile = schema.feed.entries.services
export const actionsFile = listOf(v.omit(schema.action, ['translations']), sizeOf(actions))
export const withheldFile = withheld.wrapped

/** Letters only: a digest of digits alone would be a number in YAML. */
const digest = v.pipe(v.string('must be text'), v.regex(/^[a-p]{8}$/, 'is not a digest of eight letters'))

const byId = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.record(v.string(), v.object({ of: digest, ...entries })), {})

const { content_text: summary, title: findingTitle, short, ...restOfFinding } = findingTranslation.entries

/** Clause 3.6: the texts in one language, by the ids of what they translate; a pair's is `<assurance> <finding>`. */
export const translationsFile = v.object({
  findings: byId({ title: findingTitle, short, summary, ...restOfFinding }),
  assurances: byId(assuranceTranslation.entries),
  pairs: byId(pairTranslation.entries),
  actions: byId(actionTranslation.entries),
})

export type FindingFile = v.InferOutput<typeof findingFile>
export type TranslationsFile = v.InferOutput<typeof translationsFile>
