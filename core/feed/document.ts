import * as v from 'valibot'
import { accepted, type Result, rejected } from './errors.ts'
import { findLimitError } from './limits.ts'
import { findReferenceErrors } from './references.ts'
import * as schema from './schema.ts'

/*
 * The published form of a feed: a JSON Feed 1.1 document (jsonfeed.org/version/1.1) that any feed reader shows, with
 * what a reader does not know in `_whosees` objects (clauses 3.1 and 3.2). Item members beyond clause 3.2 (`date`,
 * `checked`, `checkedNote`) carry what JSON Feed's own members cannot: a date known only to the month, and the
 * editors' own check.
 */

const { id, date, title, summary, ...ownFindingEntries } = schema.finding.entries
const { title: feedTitle, description, language, findings, ...ownFeedEntries } = schema.feed.entries

const item = v.object({
  id,
  title,
  content_text: summary,
  _whosees: v.object({ date, ...ownFindingEntries }),
})

const document = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1', 'is not JSON Feed 1.1'),
  title: feedTitle,
  description,
  language,
  items: v.pipe(v.array(item), v.maxLength(schema.maxFindings)),
  _whosees: v.object(ownFeedEntries),
})

const timestampOf = (date: string) => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`

const lastTouched = ({ date, changes, retracted }: Pick<schema.Finding, 'date' | 'changes' | 'retracted'>) =>
  [date, ...changes.map((change) => change.date), retracted?.date ?? date].reduce((a, b) => (a > b ? a : b))

const toItem = ({ id, date, title, summary, ...own }: schema.Finding, language: string) => ({
  id,
  url: own.sources[0]?.url,
  title,
  content_text: summary,
  date_published: timestampOf(date),
  date_modified: timestampOf(lastTouched({ date, ...own })),
  tags: [own.kind, ...own.regions],
  language,
  _whosees: { date, ...own },
})

/** The JSON Feed document of a feed. Member order is fixed, so that equal feeds give equal bytes. */
export const toDocument = ({ title, description, language, findings, ...own }: schema.Feed) => ({
  version: 'https://jsonfeed.org/version/1.1' as const,
  title,
  description,
  language,
  items: findings.map((finding) => toItem(finding, language)),
  _whosees: own,
})

const jsonPath = (issue: v.BaseIssue<unknown>) =>
  `$${(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`

/** A path into the feed as a path into its document. */
const documentPath = (feedPath: string) =>
  feedPath.startsWith('$.findings')
    ? feedPath.replace(/^\$\.findings(\[\d+\])\.(?!id$)/, '$.items$1._whosees.').replace(/^\$\.findings/, '$.items')
    : feedPath.replace(/^\$/, '$._whosees')

/** The schema's own messages are predicates; valibot's standard ones ("Invalid type: …") are not. */
const complaint = ({ message, expected, received }: v.BaseIssue<unknown>) => {
  if (received === 'undefined') return 'is missing'
  return message.startsWith('Invalid') ? `is ${received}, not ${expected}` : message
}

/**
 * Clause 5.8: a parsed JSON document as a feed. Unknown members are dropped (clause 3.4); a wrong or missing one, a
 * duplicate id or an id that resolves to nothing gives `FEED_MALFORMED` with its JSON path.
 */
export const fromDocument = (json: unknown): Result<schema.Feed> => {
  const limit = findLimitError(json)
  if (limit) return rejected('FEED_MALFORMED', `The feed's member ${limit.message}.`, { path: `$${limit.path}` })
  const parsed = v.safeParse(document, json, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return rejected('FEED_MALFORMED', `The feed's member ${complaint(issue)}.`, { path: jsonPath(issue) })
  }
  const { items, _whosees: own, version: _, ...rest } = parsed.output
  const feed: schema.Feed = {
    ...rest,
    ...own,
    findings: items.map(({ id, title, content_text, _whosees }) => ({ id, title, summary: content_text, ..._whosees })),
  }
  const [error] = findReferenceErrors(feed)
  if (error) return rejected('FEED_MALFORMED', error.message, { path: documentPath(error.path) })
  return accepted(feed)
}
