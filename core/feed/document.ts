import * as v from 'valibot'
import { describeIssue, nameMember, pathOf } from './describe-issue.ts'
import { accepted, type Result, rejected } from './errors.ts'
import { listOf } from './forms.ts'
import { findLimitError, maxFindings } from './limits.ts'
import { findReferenceErrors } from './references.ts'
import * as schema from './schema.ts'

/*
 * The published form of a feed: a JSON Feed 1.1 document (jsonfeed.org/version/1.1) that any feed reader can show.
 * Whatever JSON Feed has no member for is in `_whosees` objects (clauses 3.1 and 3.2). They include, beyond clause 3.2,
 * a `date` that may be known only to the month, and the editors' own check (`checked`, `checkedNote`). The publisher's
 * tools write the document (tools/feed/to-document.ts).
 */

const { id, date, title, summary, ...ownFindingEntries } = schema.finding.entries
const { title: feedTitle, description, language, findings, ...ownFeedEntries } = schema.feed.entries

const item = v.object({
  id,
  title,
  summary,
  _whosees: v.object({ date, ...ownFindingEntries }),
})

const document = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1', 'is not JSON Feed 1.1'),
  title: feedTitle,
  description,
  language,
  items: listOf(item, maxFindings),
  _whosees: v.object(ownFeedEntries),
})

/** A path into the feed as a path into its document. */
const documentPath = (feedPath: string) =>
  feedPath.startsWith('$.findings')
    ? feedPath.replace(/^\$\.findings(\[\d+\])\.(?!id$)/, '$.items$1._whosees.').replace(/^\$\.findings/, '$.items')
    : feedPath.replace(/^\$/, '$._whosees')

const malformed = (path: string, complaint: string) =>
  rejected('FEED_MALFORMED', `${nameMember('feed', path)} ${complaint}.`, { path })

/**
 * Clause 5.8: a parsed JSON document as a feed. Unknown members are dropped (clause 3.4); a wrong or missing one, a
 * duplicate id or an id that resolves to nothing gives `FEED_MALFORMED` with its JSON path.
 */
export const fromDocument = (json: unknown): Result<schema.Feed> => {
  const limit = findLimitError(json)
  if (limit) return malformed(`$${limit.path}`, limit.message)
  const parsed = v.safeParse(document, json, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return malformed(pathOf(issue), describeIssue(issue))
  }
  const { items, _whosees: own, version: _, ...rest } = parsed.output
  const feed: schema.Feed = {
    ...rest,
    ...own,
    findings: items.map(({ id, title, summary, _whosees }) => ({ id, title, summary, ..._whosees })),
  }
  const [error] = findReferenceErrors(feed)
  if (error) return malformed(documentPath(error.path), `is wrong: ${error.message.slice(0, -1)}`)
  return accepted(feed)
}
