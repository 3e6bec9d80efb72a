import type { Feed } from '../feed/schema.ts'
import { formatDate } from '../language/dates.ts'
import type { Words } from '../language/words.ts'

const limits = ['kinds', 'government', 'reply', 'documents', 'newer'] as const

/** What the feed does not show, a sentence each. */
export const describeLimits = ({ compiled }: Pick<Feed, 'compiled'>, { t, language }: Words): string[] =>
  limits.map((limit) => t(`limits.${limit}`, { date: formatDate(compiled, language) }))
