import type { Finding, Source } from '../feed/schema.ts'

const archive = 'https://web.archive.org/web/'

/**
 * The address of a source's copy in the Internet Archive, which leads to the one nearest to a day: the source's own, as
 * far as it is known, or else the finding's, as the page is cited for what it said then. Null for what is itself such a
 * copy. The address after the day is the source's own, unescaped, as the archive expects it.
 */
export const archivedCopyOf = ({ url, date }: Source, finding: Pick<Finding, 'date'>): string | null => {
  if (new URL(url).hostname === 'web.archive.org') return null
  const day = `${date ?? finding.date}-01-01`.slice(0, 10)
  return `${archive}${day.replaceAll('-', '')}/${url}`
}
