import type { Feed, Finding } from '../feed/schema.ts'

/** A finding among those that led to it and came of it, oldest first, itself included. */
export type Thread = {
  findings: Finding[]
  /** Ids of those that it names itself, or that name it. */
  nearest: ReadonlySet<string>
}

type Neighbours = (id: string) => readonly string[]

/** All that can be reached, near and far. A feed that goes in circles can't hold it up. */
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

/** Who comes before and after whom by `follows`; made once for a feed. Withdrawn findings lead on, and are not shown. */
export const threadsOf = ({ findings }: Feed): ((finding: Finding) => Thread) => {
  const places = new Map(findings.map(({ id }, place) => [id, place]))
  const later = new Map<string, string[]>()
  for (const { id, follows } of findings) {
    for (const before of follows) {
      const followers = later.get(before)
      if (followers) followers.push(id)
      else later.set(before, [id])
    }
  }
  const before: Neighbours = (id) => findings[places.get(id) ?? -1]?.follows ?? []
  const after: Neighbours = (id) => later.get(id) ?? []
  return (finding) => {
    const ids = new Set([...reach(finding.id, before), finding.id, ...reach(finding.id, after)])
    const inOrder = [...ids].map((id) => places.get(id) ?? -1).sort((one, other) => other - one)
    return {
      // The feed has the newest first.
      findings: inOrder.flatMap((place) => findings[place] ?? []).filter(({ retracted }) => !retracted),
      nearest: new Set([...before(finding.id), ...after(finding.id)]),
    }
  }
}
