import type { Finding, Source } from '../feed/schema.ts'
import { archivedCopyOf } from '../findings/archived-copy.ts'
import { addressOfCited, authorOf, type Cited, noteOf, sourceKey } from './cited.ts'

/** A date of CSL-JSON, with as many parts as are known. */
export type CslDate = { 'date-parts': [number[]] }

/** The members of a CSL-JSON item that are used here (citationstyles.org, CSL 1.0.2). */
export type CslItem = {
  id: string
  type: 'article-magazine' | 'article-newspaper' | 'report' | 'webpage'
  title: string
  author?: { literal: string }[]
  'container-title'?: string
  publisher?: string
  issued?: CslDate
  URL?: string
  archive?: string
  archive_location?: string
  note: string
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })

// An article in a serial, since a feed appears in numbered sequences. Of the types that fit, only this one is printed
// with its author and its day by all common styles: some omit unsigned entries, some the day of a web page or of a
// numbered issue. The date is the feed's, since the finding is cited as it read on that day.
const findingItem = (cited: Cited): CslItem => {
  const { finding, feed } = cited
  const address = addressOfCited(cited)
  return {
    id: finding.id,
    type: 'article-magazine',
    title: finding.title,
    author: [{ literal: authorOf(feed) }],
    'container-title': feed.title,
    issued: cslDate(feed.compiled),
    ...(address === null ? {} : { URL: address }),
    note: noteOf(cited),
  }
}

// The feed does not record what a primary source is (a law, a statement, a ruling), but each of them is a web page.
const formOf = ({ kind, publisher }: Source): Pick<CslItem, 'type' | 'container-title' | 'author' | 'publisher'> => {
  switch (kind) {
    case 'press':
      return { type: 'article-newspaper', 'container-title': publisher }
    case 'research':
      return { type: 'report', publisher }
    case 'primary':
      return { type: 'webpage', author: [{ literal: publisher }] }
  }
}

const archiveOf = (source: Source, finding: Finding): Pick<CslItem, 'archive' | 'archive_location'> => {
  const copy = archivedCopyOf(source, finding)
  return copy === null ? {} : { archive: 'Internet Archive', archive_location: copy }
}

const sourceItem = (finding: Finding, source: Source, index: number): CslItem => ({
  id: sourceKey(finding, index),
  ...formOf(source),
  title: source.title,
  ...(source.date === null ? {} : { issued: cslDate(source.date) }),
  URL: source.url,
  ...archiveOf(source, finding),
  note: `Source of finding ${finding.id}`,
})

/** A finding and its sources as CSL-JSON, for Zotero, Mendeley and their like. */
export const toCslItems = (cited: Cited): CslItem[] => {
  const { finding } = cited
  return [findingItem(cited), ...finding.sources.map((source, index) => sourceItem(finding, source, index))]
}

export const toCslJson = (cited: Cited): string => `${JSON.stringify(toCslItems(cited), null, 2)}\n`
