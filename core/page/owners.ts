import type { Host } from '../feed/schema.ts'
import type { SeenHost } from './attribute.ts'

/** Shapes of their own, so an observation is never taken for a finding. */
export const ownerMarks = ['triangle', 'outline', 'ring', 'cross'] as const
export type OwnerMark = (typeof ownerMarks)[number]

/** An owner in the feed's words, null for unknown, with the hosts of theirs that were seen. */
export type Owner = { name: string | null; mark: OwnerMark; hosts: SeenHost[] }

/** The feed's first two owners have a mark each, the others share one. */
export const markOwners = (listed: Host[]): ((name: string | null) => OwnerMark) => {
  const order = [...new Set(listed.map(({ owner }) => owner))]
  return (name) => (name === null ? 'cross' : (ownerMarks[Math.min(order.indexOf(name), 2)] ?? 'ring'))
}

export const ownerOf = ({ listed }: SeenHost): string | null => listed?.owner ?? null

/** Whoever has been seen, in the order of the feed's list, so no row changes its place; the unknown come last. */
export const groupByOwner = (seen: SeenHost[], listed: Host[]): Owner[] => {
  const markOf = markOwners(listed)
  const order = [...new Set(listed.map(({ owner }) => owner)), null]
  return order.flatMap((name) => {
    const hosts = seen.filter((host) => ownerOf(host) === name)
    return hosts.length > 0 ? [{ name, mark: markOf(name), hosts }] : []
  })
}
