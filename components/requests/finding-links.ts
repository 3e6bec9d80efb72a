import type { Finding } from '../../core/feed/schema.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Shown, ShownFeed } from '../../core/language/feed-language.ts'
import type { FindingLink } from './question.tsx'

/** Links to findings by their ids, in the feed's order; those that were withdrawn are left out. */
export const findingLinksIn =
  ({ findings }: Pick<ShownFeed, 'findings'>, language: string, hrefOf: (id: string) => string) =>
  (ids: readonly string[]): FindingLink[] =>
    findings
      .filter(({ id, retracted }) => ids.includes(id) && retracted === null)
      .map(({ id, date, title, textLanguage }: Shown<Finding>) => ({
        href: hrefOf(id),
        date: formatDate(date, language),
        title,
        lang: textLanguage?.tag,
      }))
