import type { Feed } from '../../core/feed/schema.ts'
import { pairsOf } from '../../core/findings/select.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import { PageHeader } from '../page-header.tsx'

type HeadProps = {
  feed: Feed
  count: number
  words: Words
  /** Where letters are written; null where they can't be. */
  requestHref: string | null
}

const sections = ['pairs', 'list', 'corrections', 'withheld', 'limits'] as const

/** The sections that the page has for this feed, in order. */
const sectionsOf = (feed: Feed, count: number) => {
  const has = {
    // Of a finding that was withdrawn, no pair is shown.
    pairs: pairsOf(feed).length > 0,
    list: count > 0,
    corrections: true,
    withheld: feed.withheld.length > 0,
    limits: true,
  }
  return sections.filter((section) => has[section])
}

const Total = ({ feed, count, words: { t, language } }: HeadProps) => {
  const date = formatDate(feed.compiled, language)
  return count === 0 ? (
    <p>
      <strong>{t('feed.empty')}</strong> {t('timeline.compiled', { date })}
    </p>
  ) : (
    <p>
      <strong>{t('findings.total', { count, date })}</strong> {t('findings.checked')}
    </p>
  )
}

/** Whose page it is, how much it lists up to which day, and links to its sections. */
export const FindingsHead = (props: HeadProps) => {
  const { feed, count, words, requestHref } = props
  const { t } = words
  return (
    <>
      <PageHeader name={t('name')} title={t('findings.title')}>
        <p class="findings-lede">{t('findings.lede')}</p>
      </PageHeader>
      <div class="findings-terms">
        <Total {...props} />
        <nav aria-label={t('findings.contents')}>
          <ul>
            {sectionsOf(feed, count).map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(`${section}.title`)}</a>
              </li>
            ))}
            {requestHref && (
              <li>
                <a href={requestHref}>{t('action.ask')}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </>
  )
}
