import * as v from 'valibot'
import { channel, day, dayOrMonth, id, listOf, oneOf, partialDate, text } from './forms.ts'
import { httpsUrl } from './https-url.ts'
import { maxFindings, maxShortReply, maxShortTitle } from './limits.ts'
import {
  actionTranslation,
  assuranceTranslation,
  findingTranslation,
  inLanguages,
  pairTranslation,
} from './translations.ts'
import {
  confidences,
  directions,
  groups,
  kinds,
  regions,
  relations,
  scopes,
  sourceKinds,
  sourceSightings,
  standings,
} from './vocabulary.ts'

/*
 * The one description of a feed's content. The editors' YAML files, the published document, the stored feed and the
 * interface's types are all derived from it. How long texts and lists may be: clauses 3.3 and 3.5 of docs/feed-format.md.
 */

export const source = v.object({
  publisher: text(120),
  title: text(400),
  url: httpsUrl,
  date: v.nullable(partialDate),
  kind: oneOf(sourceKinds),
  seen: oneOf(sourceSightings),
})

const sources = v.pipe(listOf(source, 20), v.minLength(1, 'needs at least one source'))

const regionList = v.pipe(listOf(oneOf(regions), regions.length), v.minLength(1, 'needs at least one region'))

/** Clause 3.3. A day and a month are compared by their months. */
const period = v.pipe(
  v.object({ from: dayOrMonth, to: dayOrMonth }),
  v.check(({ from, to }) => from.slice(0, to.length) <= to.slice(0, from.length), 'ends before it begins'),
)

/** Clause 3.2: `short` is read after the company's name, where there is one line. */
export const reply = v.object({
  text: text(300),
  short: v.optional(text(maxShortReply)),
  date: v.nullable(dayOrMonth),
  url: v.nullable(httpsUrl),
})

/** Clause 3.2, `changes`: `material` says that it is worth telling people who have seen the finding. */
export const change = v.object({ date: day, text: text(300), material: v.boolean() })

export const finding = v.object({
  id,
  date: dayOrMonth,
  title: text(200),
  /** Clause 3.2: a title that still says who says it, where there are one or two lines. */
  short: v.optional(text(maxShortTitle)),
  summary: text(400),
  kind: oneOf(kinds),
  group: oneOf(groups),
  direction: oneOf(directions),
  scope: oneOf(scopes),
  regions: regionList,
  period: v.nullable(period),
  reply: v.nullable(reply),
  standing: v.object({ code: oneOf(standings), note: text(200) }),
  bearsOn: listOf(v.object({ assurance: id, relation: oneOf(relations) }), 40),
  follows: listOf(id, 20),
  mustAppearWith: listOf(id, 20),
  /** Ids of the optional services that it also concerns. */
  services: v.optional(listOf(id, 40)),
  sources,
  details: v.optional(listOf(text(160), 20), []),
  checked: oneOf(['yes', 'partly']),
  checkedNote: text(240),
  changes: v.optional(listOf(change, 200), []),
  retracted: v.optional(v.nullable(v.object({ date: day, reason: text(300) })), null),
  translations: inLanguages(findingTranslation),
})

export const assurance = v.object({
  id,
  date: v.nullable(dayOrMonth),
  who: text(120),
  where: text(200),
  words: v.nullable(text(200)),
  paraphrase: text(200),
  regions: regionList,
  statedIn: v.nullable(id),
  sources,
  translations: inLanguages(assuranceTranslation),
})

export const pair = v.object({
  assurance: id,
  finding: id,
  said: text(160),
  reported: text(200),
  status: text(160),
  translations: inLanguages(pairTranslation),
})

export const service = v.object({
  id,
  name: text(40),
  optional: v.boolean(),
  matches: listOf(v.pipe(v.string(), v.regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\S*\*$/, 'is not a match pattern')), 40),
  changeDate: day,
  ownerBefore: text(240),
  ownerAfter: text(240),
  note: text(240),
})

export const host = v.object({
  domain: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a host name')),
  owner: text(200),
  role: text(200),
  confidence: oneOf(confidences),
  note: text(200),
})

export const regionToken = v.object({ token: text(20), reading: text(200), confidence: oneOf(confidences) })

export const action = v.object({
  id,
  title: text(90),
  text: text(200),
  url: httpsUrl,
  regions: regionList,
  seen: oneOf(sourceSightings),
  translations: inLanguages(actionTranslation),
})

export const withheldItem = v.object({ id, date: dayOrMonth, title: text(90), reason: text(200) })

export const feed = v.object({
  format: v.literal(1, 'is not format 1'),
  channel,
  title: text(120),
  description: text(600),
  language: text(35),
  /** The date up to which the editors have looked. */
  compiled: day,
  lead: listOf(id, 40),
  findings: listOf(finding, maxFindings),
  assurances: listOf(assurance, 500),
  pairs: listOf(pair, 500),
  services: listOf(service, 40),
  hosts: listOf(host, 1000),
  regionTokens: listOf(regionToken, 500),
  actions: listOf(action, 40),
  withheld: v.optional(listOf(withheldItem, 500), []),
  /** Clauses 3.2 and 3.4: read by core/requests/ when somebody asks for a letter, so what is wrong with it costs no finding. */
  requests: v.optional(v.unknown()),
})

export type Source = v.InferOutput<typeof source>
export type Reply = v.InferOutput<typeof reply>
export type Change = v.InferOutput<typeof change>
export type Finding = v.InferOutput<typeof finding>
export type Assurance = v.InferOutput<typeof assurance>
export type Pair = v.InferOutput<typeof pair>
export type Host = v.InferOutput<typeof host>
export type RegionToken = v.InferOutput<typeof regionToken>
export type Action = v.InferOutput<typeof action>
/** Findings are newest first; references between findings, assurances and pairs resolve. */
export type Feed = v.InferOutput<typeof feed>
