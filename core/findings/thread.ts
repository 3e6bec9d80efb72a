import type { Feed, Finding } from '../feed/schema.ts'
import { compare } from '../order/compare.ts'
import { firstDay } from '../time/first-day.ts'

/** A finding with all that led to it and all that followed from it, oldest first. */
export type Thread = {
  findings: Finding[]
  /** Ids of those that it names, or that name it. */
  nearest: ReadonlySet<string>
}

/**
 * Oldest first, and within a day what is followed before what follows it; there the feed has them in any order. It ends
 * even if the feed goes in circles.
 * @param findings as the feed has them, newest first
 */
const oldestFirst = (findings: Finding[]): Finding[] => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const seen = new Set<Finding>()
  const ordered: Finding[] = []
  const add = (finding: Finding) => {
    if (seen.has(finding)) return
    seen.add(finding)
    for (const id of finding.follows) {
      const before = byId.get(id)
      if (before && firstDay(before.date) === firstDay(finding.date)) add(before)
    }
    ordered.push(finding)
  }
  findings.toReversed().forEach(add)
  return ordered
}

type Neighbours = (id: string) => readonly string[]

/** All that can be reached, however far. It ends even if the feed goes in circles. */
const reach = (start: string, neighbours: Neighbours): Set<string> => {
  const reached = new Set<string>()
  const next = [start]
  for (let id = next.pop(); id !== undefined; id = next.pop())
    for (const neighbour of neighbours(id))
      if (!reached.has(neighbour)) {
        reached.add(neighbour)
        next.push(neighbour)
      }
  return reached
}

/** The threads of a feed, by `follows`; prepared once. Withdrawn findings link others, but are not shown. */
export const threadsOf = ({ findings }: Feed): ((finding: Finding) => Thread) => {
  const indexes = new Map(findings.map(({ id }, index) => [id, index]))
  const steps = findings.flatMap(({ id, follows }) => follows.map((before) => ({ before, id })))
  const later = Map.groupBy(steps, ({ before }) => before)
  const before: Neighbours = (id) => findings[indexes.get(id) ?? -1]?.follows ?? []
  const after: Neighbours = (id) => (later.get(id) ?? []).map((step) => step.id)
  return (finding) => {
    const ids = new Set([...reach(finding.id, before), finding.id, ...reach(finding.id, after)])
    const found = [...ids].map((id) => indexes.get(id) ?? -1).sort(compare)
    return {
      findings: oldestFirst(found.flatMap((index) => findings[index] ?? [])).filter(({ retracted }) => !retracted),
      nearest: new Set([...before(finding.id), ...after(finding.id)]),
    }
  }
}
