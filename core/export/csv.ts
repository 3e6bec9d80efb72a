import type { Feed, Finding, Source } from '../feed/schema.ts'
import { writeAddress } from '../filter/address.ts'
import { fairRelation } from '../findings/fair-relation.ts'
import { pick } from '../findings/select.ts'
import { pageAddress } from '../website/page-address.ts'
import { type Columns, csvText, type Separator } from './csv-text.ts'
import type { ListExtract } from './list-extract.ts'
import { asSpreadsheetAddress } from './spreadsheet-text.ts'

// Values are codes, so files saved in different languages can be joined. They are the feed's own, except that a
// relation is given in its fairer form (`FairRelation`).

// For spreadsheets that would guess another encoding.
const byteOrderMark = '\ufeff'

/** A date in three columns, the last one empty if only the month is known: spreadsheets turn `2021-10` into a day. */
const dateColumns = (name: string, date: string | null | undefined): Columns => {
  const [year = '', month = '', day = ''] = date ? date.split('-').map(Number) : []
  return { [`${name}_year`]: year, [`${name}_month`]: month, [`${name}_day`]: day }
}

const describeSource = ({ publisher, title, date, url, seen }: Source) =>
  [publisher, title, date, seen === 'cited' && seen, asSpreadsheetAddress(url)].filter(Boolean).join(', ')

const columnsOf = (finding: Finding, feed: Feed): Columns => {
  const { id, date, title, summary, details, group, kind, direction, scope, regions, period, reply, standing } = finding
  const { bearsOn, follows, mustAppearWith, sources, checked, checkedNote, changes } = finding
  return {
    id,
    ...dateColumns('date', date),
    ...dateColumns('period_from', period?.from),
    ...dateColumns('period_to', period?.to),
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
    ...dateColumns('reply_date', reply?.date),
    reply_url: asSpreadsheetAddress(reply?.url ?? ''),
    bears_on: bearsOn.map(({ relation, assurance }) => `${fairRelation(finding, relation)} ${assurance}`).join('\n'),
    follows: follows.join(' '),
    read_together_with: pick(feed, mustAppearWith)
      .map((other) => other.id)
      .join(' '),
    sources: sources.map(describeSource).join('\n'),
    source_urls: sources.map(({ url }) => asSpreadsheetAddress(url)).join('\n'),
    checked,
    checked_note: checkedNote,
    changes: changes.map((change) => `${change.date}: ${change.text}`).join('\n'),
  }
}

const columnsOfFeed = ({ feed, sequence, filter, savedOn }: ListExtract): Columns => ({
  feed_channel: feed.channel,
  feed_sequence: sequence,
  feed_compiled: feed.compiled,
  filter: writeAddress({ filter, target: null }),
  saved_on: savedOn,
})

/**
 * The list as CSV, one row per finding. Each row names the feed and the filter, since CSV has no other place for them;
 * an empty list has one row with nothing else in it.
 */
export const toCsv = (extract: ListExtract, separator: Separator = ','): string => {
  const ofFeed = columnsOfFeed(extract)
  const { feed, site = null } = extract
  const pageOf = ({ id }: Finding): Columns => (site === null ? {} : { page: pageAddress(site, id) ?? '' })
  const rowOf = (finding: Finding): Columns => ({ ...columnsOf(finding, feed), ...pageOf(finding), ...ofFeed })
  const [example = ofFeed] = feed.findings.slice(0, 1).map(rowOf)
  const rows = extract.findings.map(rowOf)
  return byteOrderMark + csvText(rows.length > 0 ? rows : [ofFeed], separator, example)
}
