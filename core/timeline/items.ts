import type { Assurance, Feed, Finding } from '../feed/schema.ts'
import type { Group } from '../feed/vocabulary.ts'
import { listedFindings } from '../findings/counts.ts'
import type { Shown } from '../language/feed-language.ts'
import { compare } from '../order/compare.ts'
import { type Span, spanOf, spanOfPeriod } from './span.ts'

export const lanes = ['said', 'reported', 'decided', 'changed'] as const
export type Lane = (typeof lanes)[number]

/** The groups of findings that each lane shows. */
export const groupsOfLane: Record<Lane, readonly Group[]> = {
  said: ['said'],
  reported: ['reported', 'admitted'],
  decided: ['decided', 'action'],
  changed: ['change'],
}

/** One event: a finding with what the company said in it, or an assurance that no shown finding tells of. */
export type TimelineItem = {
  id: string
  group: Group
  lane: Lane
  /** As precise as it is known; null if it is unknown. */
  date: string | null
  /** The whole day or month of that date. */
  span: Span | null
  /** The time that a finding is about, if that is not its own day. */
  period: Finding['period']
  periodSpan: Span | null
  finding: Shown<Finding> | null
  /** What the company said in it, those of the editors' pairs first. */
  assurances: Shown<Assurance>[]
  /** Whether it belongs to the feed's lead. */
  isLead: boolean
  /** By importance: the feed's lead, then its pairs; Infinity for all others. */
  rank: number
}

const laneOf = (group: Group): Lane => lanes.find((lane) => groupsOfLane[lane].includes(group)) ?? 'reported'

/** The assurances that belong beside these findings; all of them if no finding is left out. */
const assurancesBeside = (feed: Feed, findings: Finding[]): Assurance[] => {
  if (findings.length >= listedFindings(feed).length) return feed.assurances
  const ids = new Set(findings.map(({ id }) => id))
  const borneOn = new Set(findings.flatMap(({ bearsOn }) => bearsOn.map(({ assurance }) => assurance)))
  return feed.assurances.filter(({ id, statedIn }) => borneOn.has(id) || (statedIn !== null && ids.has(statedIn)))
}

/** Which item an assurance is part of: one event is one item, whether or not its finding is among the shown. */
const itemIdOf = ({ id, statedIn }: Assurance, shown: Set<string>): string => {
  if (statedIn === null) return `assurance:${id}`
  return shown.has(statedIn) ? statedIn : `event:${statedIn}`
}

const rankItems = ({ lead, pairs }: Feed, itemIds: Map<string, string>): Map<string, number> => {
  const both = ({ finding, assurance }: Feed['pairs'][number]) => [finding, itemIds.get(assurance) ?? finding]
  const leading = lead.flatMap((id) => [id, ...pairs.filter(({ finding }) => finding === id).flatMap(both)])
  const ids = [...new Set([...leading, ...pairs.flatMap(both)])]
  return new Map(ids.map((id, index) => [id, index]))
}

const ofFinding = (finding: Finding, assurances: Assurance[]) => ({
  id: finding.id,
  group: finding.group,
  lane: laneOf(finding.group),
  date: finding.date,
  span: spanOf(finding.date),
  period: finding.period,
  periodSpan: finding.period && spanOfPeriod(finding.period),
  finding,
  assurances,
})

const ofAssurances = (id: string, assurances: Assurance[]) => {
  const date = assurances.flatMap((assurance) => assurance.date ?? []).sort()[0] ?? null
  return {
    id,
    group: 'said' as const,
    lane: 'said' as const,
    date,
    span: date === null ? null : spanOf(date),
    period: null,
    periodSpan: null,
    finding: null,
    assurances,
  }
}

const undatedLast = '9999'

type Ordered = Pick<TimelineItem, 'id' | 'lane' | 'date'>

/** Oldest first, a month before its days; within a date by the lanes from the top, then by id. */
const inOrder = (one: Ordered, other: Ordered): number =>
  compare(one.date ?? undatedLast, other.date ?? undatedLast) ||
  compare(lanes.indexOf(one.lane), lanes.indexOf(other.lane)) ||
  compare(one.id, other.id)

/** @returns which item each assurance beside these findings is part of, by the assurance's id */
export const itemsOfAssurances = (feed: Feed, findings: Finding[]): Map<string, string> => {
  const shown = new Set(findings.map(({ id }) => id))
  return new Map(assurancesBeside(feed, findings).map((assurance) => [assurance.id, itemIdOf(assurance, shown)]))
}

/** What the timeline shows, oldest first: the findings given, and the assurances that belong beside them. */
export const timelineItems = (feed: Feed, findings: Finding[]): TimelineItem[] => {
  const itemIds = itemsOfAssurances(feed, findings)
  const ranks = rankItems(feed, itemIds)
  const pairedAt = new Map(feed.pairs.map(({ assurance }, index) => [assurance, index]))
  const rank = ({ id }: Assurance) => pairedAt.get(id) ?? feed.pairs.length
  const beside = feed.assurances.filter(({ id }) => itemIds.has(id))
  const said = Map.groupBy(
    beside.sort((one, other) => compare(rank(one), rank(other))),
    ({ id }) => itemIds.get(id) as string,
  )
  const shown = new Set(findings.map(({ id }) => id))
  return [
    ...findings.map((finding) => ofFinding(finding, said.get(finding.id) ?? [])),
    ...[...said].filter(([id]) => !shown.has(id)).map(([id, assurances]) => ofAssurances(id, assurances)),
  ]
    .map((item) => ({
      ...item,
      isLead: feed.lead.includes(item.id),
      rank: ranks.get(item.id) ?? Number.POSITIVE_INFINITY,
    }))
    .sort(inOrder)
}
