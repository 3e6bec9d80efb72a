import type { Finding, Source } from '../core/feed/schema.ts'
import { archivedCopyOf } from '../core/findings/archived-copy.ts'
import type { Shown } from '../core/language/feed-language.ts'
import type { LocalSite } from './local-site.ts'

const context = 'https://schema.org'
const licence = 'https://creativecommons.org/licenses/by/4.0/'

const types: Record<Source['kind'], string> = { press: 'NewsArticle', research: 'Report', primary: 'CreativeWork' }

const cited = (source: Source, finding: Finding) => {
  const { publisher, title, url, date, kind } = source
  const copy = archivedCopyOf(source, finding)
  return {
    '@type': types[kind],
    name: title,
    url,
    ...(date === null ? {} : { datePublished: date }),
    ...(copy === null ? {} : { archivedAt: copy }),
    publisher: { '@type': 'Organization', name: publisher },
  }
}

const website = ({ feed, t }: LocalSite) => ({
  '@type': 'WebSite',
  name: t('site.name'),
  description: feed.description,
})

/** What a page is that only says something itself. */
export const pageData = (local: LocalSite, name: string, description: string): object => ({
  '@context': context,
  '@type': 'WebPage',
  name,
  description,
  inLanguage: local.language,
  isPartOf: website(local),
})

/** The front page: a collection that was compiled up to a day. */
export const collectionData = (local: LocalSite, name: string, description: string): object => ({
  ...pageData(local, name, description),
  '@type': 'CollectionPage',
  license: licence,
  dateModified: local.feed.compiled,
})

/**
 * A finding's page: a summary that cites its sources. It is no claim, and no review of one, that search engines could
 * show as our own.
 */
export const findingData = (local: LocalSite, finding: Shown<Finding>): object => ({
  ...pageData(local, finding.title, finding.retracted?.reason ?? finding.summary),
  inLanguage: (finding.retracted ? finding.noteLanguage : finding.textLanguage)?.tag ?? local.language,
  license: licence,
  ...(finding.retracted ? { creativeWorkStatus: 'Withdrawn' } : {}),
  citation: finding.sources.map((source) => cited(source, finding)),
})
