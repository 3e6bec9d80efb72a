import type { Finding } from '../core/feed/schema.ts'
import { pick } from '../core/findings/select.ts'
import { formatDate } from '../core/language/dates.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import type { FindingPartProps } from './finding-part.ts'
import { type Page, publicAddress } from './page.ts'

/** In the feed's own words, with the findings that it must be read with; its address where the website has one. */
const citationOf = ({ id, title, date, mustAppearWith }: Finding, page: Page): string => {
  const { t, language, input } = page.local
  const { feed, sequence, channel } = input
  const words = t('site.citation', {
    title,
    id,
    date: formatDate(date, language),
    feed: feed.title,
    channel: feed.channel,
    sequence: String(sequence),
    compiled: formatDate(feed.compiled, language),
  })
  const address = channel.site === null ? '' : ` ${publicAddress(page, pathOfFinding(id))}`
  const companions = pick(feed, mustAppearWith).map((other) =>
    t('citation.readWith', { id: other.id, title: other.title }),
  )
  return [`${words}${address}`, ...companions].join('\n')
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
