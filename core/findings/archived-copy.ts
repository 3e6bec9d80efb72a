import type { Finding, Source } from '../feed/schema.ts'
import { firstDay } from '../time/first-day.ts'

const archive = 'https://web.archive.org/web/'

/**
 * The address of a source's copy in the Internet Archive. It leads to the copy nearest to a day: the source's own, as
 * far as it is known, and otherwise the finding's, since the page is cited for what it said then. Null if the source is
 * itself such a copy. The source's address follows the day unescaped, as the archive expects it.
 */
export const archivedCopyOf = ({ url, date }: Source, finding: Pick<Finding, 'date'>): string | null => {
  if (new URL(url).hostname === 'web.archive.org') return null
  const day = firstDay(date ?? finding.date)
  return `${archive}${day.replaceAll('-', '')}/${url}`
}
