import { formatDate } from '../core/language/dates.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import type { FindingPartProps } from './finding-part.ts'
import { publicAddress } from './page.ts'

/** The finding's citation in plain text, with its address where the website has one. Its script adds the other forms. */
export const FindingCite = ({ finding, page }: FindingPartProps) => {
  const { t, language, feed, input } = page.local
  const { title, date, id } = finding
  const values = {
    title,
    id,
    date: formatDate(date, language),
    feed: feed.title,
    channel: feed.channel,
    sequence: String(input.sequence),
    compiled: formatDate(feed.compiled, language),
  }
  const address = input.channel.site === null ? '' : ` ${publicAddress(page, pathOfFinding(id, language))}`
  return (
    <section class="site-cite">
      <h2>{t('cite.title')}</h2>
      <div id="app">
        <p class="cite-text">{`${t('site.citation', values)}${address}`}</p>
      </div>
    </section>
  )
}
