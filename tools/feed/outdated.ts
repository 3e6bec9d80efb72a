import { formatDefects } from './defect.ts'
import type { Source } from './read-source.ts'

/** A line for each translation that was left out because it is out of date, and one for all; none where none is. */
export const tellOutdated = ({ outdated }: Source): string[] => {
  const count = outdated.length
  if (count === 0) return []
  return [...formatDefects(outdated), `${count === 1 ? '1 translation is' : `${count} translations are`} left out.`]
}
