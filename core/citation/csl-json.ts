import type { Finding, Source } from '../feed/schema.ts'
import { type Cited, readWith, sourceKey } from './cited.ts'

/** A date of CSL-JSON: as many parts as are known. */
export type CslDate = { 'date-parts': [number[]] }

/** The members of a CSL-JSON item that are used here (citationstyles.org, CSL 1.0.2). */
export type CslItem = {
  id: string
  type: 'entry' | 'article-newspaper' | 'report' | 'webpage'
  title: string
  author?: { literal: string }[]
  'container-title'?: string
  publisher?: string
  issued?: CslDate
  accessed?: CslDate
  'event-date'?: CslDate
  version?: string
  URL?: string
  note: string
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })

const findingItem = ({ finding, feed, sequence, accessed }: Cited): CslItem => ({
  id: finding.id,
  type: 'entry',
  title: finding.title,
  'container-title': feed.title,
  issued: cslDate(feed.compiled),
  accessed: cslDate(accessed),
  'event-date': cslDate(finding.date),
  version: String(sequence),
  note: [`Finding ${finding.id}, feed ${feed.channel}, sequence ${sequence}`, ...readWith(finding)].join('; '),
})

// What a primary source is (a law, a statement, a ruling) the feed does not record: a page is what all of them are.
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

const sourceItem = (finding: Finding, source: Source, place: number): CslItem => ({
  id: sourceKey(finding, place),
  ...formOf(source),
  title: source.title,
  ...(source.date === null ? {} : { issued: cslDate(source.date) }),
  URL: source.url,
  note: `Source of finding ${finding.id}`,
})

/** A finding and its sources as CSL-JSON, for Zotero, Mendeley and their like. */
export const toCslItems = (cited: Cited): CslItem[] => {
  const { finding } = cited
  return [findingItem(cited), ...finding.sources.map((source, place) => sourceItem(finding, source, place))]
}

export const toCslJson = (cited: Cited): string => `${JSON.stringify(toCslItems(cited), null, 2)}\n`
