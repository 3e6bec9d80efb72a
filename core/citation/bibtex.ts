import type { Finding, Source } from '../feed/schema.ts'
import { archivedCopyOf } from '../findings/archived-copy.ts'
import { addressOfCited, authorOf, type Cited, noteOf, sourceKey } from './cited.ts'
import { escapeAddress, escapeLatex } from './latex.ts'

/*
 * One entry for the finding, under its id, and one for each source, so each title keeps its own date and address. The
 * type is @online, because converters keep its full date; BibTeX's own styles treat it as @misc, as they do every type
 * they don't know. `date` is for BibLaTeX; `year`, `month` and `day` are for BibTeX. The feed records publishers, not
 * bylines, so the publisher is cited as the author, as an organisation.
 */

type Field = [name: string, value: string]

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dateFields = (date: string | null): Field[] => {
  if (date === null) return []
  const [year = '', month, day] = date.split('-')
  const name = monthNames[Number(month) - 1]
  const fields: Field[] = [
    ['date', `{${date}}`],
    ['year', `{${year}}`],
  ]
  if (name) fields.push(['month', name])
  if (day) fields.push(['day', `{${Number(day)}}`])
  return fields
}

// Double braces keep an organisation's name whole, and the capitals of a title.
const whole = (text: string) => `{{${escapeLatex(text)}}}`
const plain = (text: string) => `{${escapeLatex(text)}}`

const entry = (key: string, fields: Field[]): string =>
  [`@online{${key},`, ...fields.map(([name, value]) => `  ${name} = ${value},`), '}'].join('\n')

const urlField = (url: string | null): Field[] => (url === null ? [] : [['url', `{${escapeAddress(url)}}`]])

// The field `url` holds the publisher's page, and BibTeX has no second field for the archived copy.
const sourceNote = (finding: Finding, source: Source): string => {
  const copy = archivedCopyOf(source, finding)
  return `Source of finding ${finding.id}${copy === null ? '' : `; archived copy: ${copy}`}`
}

const findingEntry = (cited: Cited): string => {
  const { finding, feed } = cited
  const address = addressOfCited(cited)
  return entry(finding.id, [
    ['author', whole(authorOf(feed))],
    ['title', whole(finding.title)],
    ['organization', whole(feed.title)],
    ...dateFields(feed.compiled),
    ...urlField(address),
    ['note', plain(noteOf(cited))],
  ])
}

const sourceEntry = (finding: Finding, source: Source, index: number): string =>
  entry(sourceKey(finding, index), [
    ['author', whole(source.publisher)],
    ['title', whole(source.title)],
    ...dateFields(source.date),
    ...urlField(source.url),
    ['note', plain(sourceNote(finding, source))],
  ])

/** The BibTeX entries of a finding and its sources. */
export const toBibtex = (cited: Cited): string => {
  const { finding } = cited
  const sources = finding.sources.map((source, index) => sourceEntry(finding, source, index))
  return `${[findingEntry(cited), ...sources].join('\n\n')}\n`
}
