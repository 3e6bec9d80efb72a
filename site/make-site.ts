import { listedFindings } from '../core/findings/counts.ts'
import { siteLanguages } from '../core/website/page-address.ts'
import { askPage, askPath } from './ask.tsx'
import { toDocument } from './document.tsx'
import { findingPage } from './finding-page.tsx'
import { frontPage } from './front.tsx'
import { type LocalSite, localSite } from './local-site.ts'
import type { SiteFile, SiteInput } from './site-input.ts'
import { aboutPage, correctionsPage, leftOutPage, notFoundPage, privacyPage } from './text-page.tsx'

const isSaid = ([key]: [string, unknown]) => !key.startsWith('requests.')

/** The words that the script of the front page speaks with; letters have theirs in their own page. */
const wordsFile = ({ language, input }: LocalSite): SiteFile => ({
  path: `words/${language}.json`,
  contents: `${JSON.stringify(Object.fromEntries(Object.entries(input.messages[language]).filter(isSaid)))}\n`,
})

/** The pages of one language, one after the other: a thousand at once would be held in memory for nothing. */
export function* pagesOf(local: LocalSite): Generator<SiteFile> {
  yield toDocument(frontPage(local))
  for (const finding of local.feed.findings) yield toDocument(findingPage(local, finding))
  for (const page of [askPage, correctionsPage, leftOutPage, aboutPage, privacyPage]) yield toDocument(page(local))
  yield wordsFile(local)
}

/** All pages of the website, by path. What is no page (feeds, pictures, scripts) is made by tools/site. */
export function* makeSite(input: SiteInput): Generator<SiteFile> {
  for (const language of siteLanguages) yield* pagesOf(localSite(input, language))
  yield { ...toDocument(notFoundPage(localSite(input, 'en'))), path: '404.html' }
}

/** The paths of the pages of one language that search engines are told of; withdrawn findings have pages, too. */
export const listedPaths = ({ feed }: SiteInput): string[] => [
  '',
  askPath,
  'corrections/',
  'left-out/',
  'about/',
  'privacy/',
  ...listedFindings(feed).map(({ id }) => `finding/${id}/`),
]
