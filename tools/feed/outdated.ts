import { formatDefects } from './defect.ts'
import type { EditorialSource } from './read-source.ts'

/** A line for each translation that was left out as out of date, and one with their number; none if there are none. */
export const tellOutdated = ({ outdated }: EditorialSource): string[] => {
  const count = outdated.length
  if (count === 0) return []
  const left =
    count === 1 ? '1 translation is left out, and its English' : `${count} translations are left out, and their English`
  return [...formatDefects(outdated), `${left} is shown until somebody has reviewed it: nothing waits for that.`]
}
