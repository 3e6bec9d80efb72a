import type { Feed, Finding } from '../../core/feed/schema.ts'
import { editionOf } from '../../core/reminders/news.ts'

const countMaterial = ({ changes }: Finding) => changes.filter(({ material }) => material).length

/** The day after an ISO date, in the form of an ISO date. */
const dayAfter = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/**
 * Corrections that readers were to be told of and would not be: a client tells of a finding by the date of its latest
 * material change, so a second one of the same day goes untold to everyone who was told of the first. A sentence each,
 * with the day to write.
 */
export const findUntold = (before: Feed | null, after: Feed): string[] => {
  const old = new Map(before?.findings.map((finding) => [finding.id, finding]))
  return after.findings.flatMap((finding) => {
    const known = old.get(finding.id)
    if (!known || finding.retracted || countMaterial(finding) <= countMaterial(known)) return []
    const told = editionOf(known)
    if (editionOf(finding) > told) return []
    return [
      `${finding.id}: readers have been told of its correction of ${told}, and are not told of another of that day or an earlier one. Date the new one ${dayAfter(told)} or later, or set "material: false".`,
    ]
  })
}
