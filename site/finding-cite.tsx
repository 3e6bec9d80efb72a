import { companionLines } from '../core/citation/in-words.ts'
import type { Finding } from '../core/feed/schema.ts'
import { formatDate } from '../core/language/dates.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import type { FindingPartProps } from './finding-part.ts'
import { type Page, publicAddress } from './page.ts'

/** In the feed's own words, with the findings that it must be read with; its address where the website has one. */
const citationOf = (finding: Finding, page: Page): string => {
  const { t, language, input, words } = page.local
  const { id, title, date } = finding
  const { feed, sequence, channel } = input
  const line = t('site.citation', {
    title,
    id,
    date: formatDate(date, language),
    feed: feed.title,
    channel: feed.channel,
    sequence: String(sequence),
    compiled: formatDate(feed.compiled, language),
  })
  const address = channel.site === null ? '' : ` ${publicAddress(page, pathOfFinding(id))}`
  return [`${line}${address}`, ...companionLines({ feed, finding }, words)].join('\n')
}

/** The finding's citation in plain text, as its script will say it. The script adds the other forms. */
export const FindingCite = ({ finding, page }: FindingPartProps) => {
  const { t, originals } = page.local
  return (
    <section class="site-cite">
      <h2>{t('cite.title')}</h2>
      <div id="app">
        <p class="cite-text">{citationOf(originals.get(finding.id) ?? finding, page)}</p>
      </div>
    </section>
  )
}
