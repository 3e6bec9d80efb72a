import type { Feed, Finding } from '../../core/feed/schema.ts'
import { editionOf } from '../../core/reminders/news.ts'

const countMaterial = ({ changes }: Finding) => changes.filter(({ material }) => material).length

/** The day after an ISO date, in the form of an ISO date. */
const dayAfter = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** What readers know of an edition, as `editionOf` writes it, and what would be untold after it. */
const describe = ({ id, retracted }: Finding, edition: string): string => {
  const day = edition.slice(0, 10)
  if (retracted)
    return `${id}: readers have been told of its withdrawal of ${retracted.date}, and are not told that it is there again. Say so in "changes", with "material: true" and dated ${dayAfter(day)} or later.`
  return `${id}: readers have been told of its correction of ${day}, and are not told of another of that day or an earlier one. Date the new one ${dayAfter(day)} or later, or set "material: false".`
}

/**
 * What readers were to be told of and would not be: a client tells of a finding by the date of its latest material
 * change or of its withdrawal, so a second change of the same day goes untold to everyone who was told of the first, and
 * a finding that is there again to everyone who was told of its withdrawal, unless a later change says so. A sentence
 * each, with the day to write.
 */
export const findUntold = (before: Feed | null, after: Feed): string[] => {
  const old = new Map(before?.findings.map((finding) => [finding.id, finding]))
  return after.findings.flatMap((finding) => {
    const known = old.get(finding.id)
    if (!known || finding.retracted) return []
    if (!known.retracted && countMaterial(finding) <= countMaterial(known)) return []
    const told = editionOf(known)
    return editionOf(finding) > told ? [] : [describe(known, told)]
  })
}
