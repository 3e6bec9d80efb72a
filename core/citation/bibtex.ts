import type { Finding, Source } from '../feed/schema.ts'
import { type Cited, readWith, sourceKey } from './cited.ts'
import { escapeAddress, escapeLatex } from './latex.ts'

/*
 * One entry for the finding in the feed, under its id, and one for each source, so that a title, its date and its
 * address always belong together. @misc, since every style knows it; `year` and `month` for BibTeX, `date` and `urldate`
 * for BibLaTeX. The feed records publishers, not bylines: the publisher is the author, as a body.
 */

type Field = [name: string, value: string]

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dateFields = (date: string | null): Field[] => {
  if (date === null) return []
  const [year = '', month] = date.split('-')
  const name = monthNames[Number(month) - 1]
  return [['date', `{${date}}`], ['year', `{${year}}`], ...(name ? [['month', name] satisfies Field] : [])]
}

// Twice in braces: a body's name is not to be taken apart, and a title keeps its capitals.
const whole = (text: string) => `{{${escapeLatex(text)}}}`
const plain = (text: string) => `{${escapeLatex(text)}}`

const entry = (key: string, fields: Field[]): string =>
  [`@misc{${key},`, ...fields.map(([name, value]) => `  ${name} = ${value},`), '}'].join('\n')

const findingEntry = ({ finding, feed, sequence, accessed }: Cited): string =>
  entry(finding.id, [
    ['author', whole(feed.title)],
    ['title', whole(finding.title)],
    ['howpublished', plain(`Feed ${feed.channel}, sequence ${sequence}, compiled ${feed.compiled}`)],
    ...dateFields(feed.compiled),
    ['urldate', `{${accessed}}`],
    ['note', plain(noteOf(finding))],
  ])

const noteOf = (finding: Finding) => [`Finding ${finding.id} of ${finding.date}`, ...readWith(finding)].join('; ')

const sourceEntry = (finding: Finding, source: Source, place: number): string =>
  entry(sourceKey(finding, place), [
    ['author', whole(source.publisher)],
    ['title', whole(source.title)],
    ...dateFields(source.date),
    ['url', `{${escapeAddress(source.url)}}`],
    ['note', plain(`Source of finding ${finding.id}`)],
  ])

/** The BibTeX entries of a finding and its sources. */
export const toBibtex = (cited: Cited): string => {
  const { finding } = cited
  const sources = finding.sources.map((source, place) => sourceEntry(finding, source, place))
  return `${[findingEntry(cited), ...sources].join('\n\n')}\n`
}
