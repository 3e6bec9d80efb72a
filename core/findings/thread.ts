import type { Feed, Finding } from '../feed/schema.ts'
import { compare } from '../order/compare.ts'

/** A finding with all that led to it and all that followed from it, oldest first. */
export type Thread = {
  findings: Finding[]
  /** Ids of those that it names, or that name it. */
  nearest: ReadonlySet<string>
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
    const inOrder = [...ids].map((id) => indexes.get(id) ?? -1).sort((one, other) => compare(other, one))
    return {
      // The feed has the newest first.
      findings: inOrder.flatMap((index) => findings[index] ?? []).filter(({ retracted }) => !retracted),
      nearest: new Set([...before(finding.id), ...after(finding.id)]),
    }
  }
}
