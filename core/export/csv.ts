import Papa from 'papaparse'
import type { Finding, Source } from '../feed/schema.ts'
import { writeAddress } from '../filter/address.ts'
import type { Extract } from './extract.ts'

/*
 * RFC 4180: commas, CRLF, quotation marks doubled. The mark of UTF-8 in front is for spreadsheets, which would guess
 * another encoding. Values are the feed's own codes and dates, so that files in all languages can be joined.
 */

const byteOrderMark = '\ufeff'

// What spreadsheets take for a formula, in full width as well, and where space stands before it. A cell that begins so is
// given an apostrophe, by which spreadsheets know text.
const formulaStart = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

const describeSource = ({ publisher, title, date, url }: Source) =>
  [publisher, title, date, url].filter(Boolean).join(', ')

const rowOf = (finding: Finding): Record<string, string> => {
  const { id, date, title, summary, details, group, kind, direction, scope, regions, period, reply, standing } = finding
  const { bearsOn, follows, mustAppearWith, sources, checked, changes } = finding
  return {
    id,
    date,
    period_from: period?.from ?? '',
    period_to: period?.to ?? '',
    group,
    kind,
    title,
    summary,
    details: details.join('\n'),
    regions: regions.join(' '),
    direction,
    scope,
    standing: standing.code,
    standing_note: standing.note,
    reply: reply?.text ?? '',
    reply_date: reply?.date ?? '',
    reply_url: reply?.url ?? '',
    bears_on: bearsOn.map(({ relation, assurance }) => `${relation} ${assurance}`).join('\n'),
    follows: follows.join(' '),
    read_together_with: mustAppearWith.join(' '),
    sources: sources.map(describeSource).join('\n'),
    source_urls: sources.map(({ url }) => url).join('\n'),
    checked,
    changes: changes.map((change) => `${change.date}: ${change.text}`).join('\n'),
  }
}

const ofFeed = ({ feed, sequence, filter, savedOn }: Extract) => ({
  feed_channel: feed.channel,
  feed_sequence: String(sequence),
  feed_compiled: feed.compiled,
  filter: writeAddress({ filter, place: null }),
  saved_on: savedOn,
})

/** The list as CSV, one finding a row; each row names the feed and the filter, since CSV has no other place for them. */
export const toCsv = (extract: Extract): string => {
  const provenance = ofFeed(extract)
  const rows = extract.findings.map((finding) => ({ ...rowOf(finding), ...provenance }))
  return byteOrderMark + Papa.unparse(rows, { newline: '\r\n', escapeFormulae: formulaStart })
}
