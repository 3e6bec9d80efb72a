import * as v from 'valibot'
import { day, dayOrMonth, httpsUrl, id, oneOf, partialDate, text } from './forms.ts'
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
 * interface's types are all derived from it. Limits: clauses 3.3 and 3.5; lengths: the editorial rules in feed/README.md.
 */

export const maxFindings = 5000

export const source = v.object({
  publisher: text(120),
  title: text(400),
  url: httpsUrl,
  date: v.nullable(partialDate),
  kind: oneOf(sourceKinds),
  seen: oneOf(sourceSightings),
})

const sources = v.pipe(
  v.array(source, 'must be a list of sources'),
  v.minLength(1, 'needs at least one source'),
  v.maxLength(4, 'has more than 4 sources'),
)

const regionList = v.pipe(v.array(oneOf(regions)), v.minLength(1, 'needs at least one region'))

export const reply = v.object({
  text: text(300),
  date: v.nullable(dayOrMonth),
  url: v.nullable(httpsUrl),
})

/** Clause 3.2, `changes`: `material` says that it is worth telling people who have seen the finding. */
export const change = v.object({ date: day, text: text(300), material: v.boolean() })

export const finding = v.object({
  id,
  date: dayOrMonth,
  title: text(90),
  summary: text(400),
  kind: oneOf(kinds),
  group: oneOf(groups),
  direction: oneOf(directions),
  scope: oneOf(scopes),
  regions: regionList,
  period: v.nullable(v.object({ from: dayOrMonth, to: dayOrMonth })),
  reply: v.nullable(reply),
  standing: v.object({ code: oneOf(standings), note: text(200) }),
  bearsOn: v.array(v.object({ assurance: id, relation: oneOf(relations) })),
  follows: v.array(id),
  mustAppearWith: v.array(id),
  sources,
  details: v.optional(v.array(text(160)), []),
  checked: oneOf(['yes', 'partly']),
  checkedNote: text(240),
  changes: v.optional(v.array(change), []),
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
  matches: v.array(v.pipe(v.string(), v.regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\S*\*$/, 'is not a match pattern'))),
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
  channel: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'is not a channel name (clause 2.4)')),
  title: text(120),
  description: text(600),
  language: text(35),
  /** The day up to which the editors have looked. */
  compiled: day,
  lead: v.array(id),
  findings: v.pipe(v.array(finding), v.maxLength(maxFindings, `has more than ${maxFindings} findings (clause 3.3)`)),
  assurances: v.array(assurance),
  pairs: v.array(pair),
  services: v.array(service),
  hosts: v.array(host),
  regionTokens: v.array(regionToken),
  actions: v.array(action),
  withheld: v.optional(v.array(withheldItem), []),
})

export type Source = v.InferOutput<typeof source>
export type Reply = v.InferOutput<typeof reply>
export type Change = v.InferOutput<typeof change>
export type Finding = v.InferOutput<typeof finding>
export type Assurance = v.InferOutput<typeof assurance>
export type Pair = v.InferOutput<typeof pair>
export type Service = v.InferOutput<typeof service>
export type Host = v.InferOutput<typeof host>
export type RegionToken = v.InferOutput<typeof regionToken>
export type Action = v.InferOutput<typeof action>
export type WithheldItem = v.InferOutput<typeof withheldItem>
/** Findings are newest first; references between them, assurances and pairs resolve. */
export type Feed = v.InferOutput<typeof feed>
