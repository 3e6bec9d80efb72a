import type { Feed } from '../core/feed/schema.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Words } from '../core/language/words.ts'
import { PageHeader } from './page-header.tsx'

type HeadProps = { feed: Feed; count: number; words: Words }

/** Whose page it is, what is on it, up to which day, and the ways to its parts. */
export const FindingsHead = ({ feed, count, words: { t, language } }: HeadProps) => (
  <>
    <PageHeader name={t('name')} title={t('findings.title')}>
      <p class="findings-lede">{t('findings.lede')}</p>
    </PageHeader>
    <div class="findings-terms">
      <p>
        <strong>{t('findings.total', { count, date: formatDate(feed.compiled, language) })}</strong>{' '}
        {t('findings.checked')}
      </p>
      <nav aria-label={t('findings.contents')}>
        <ul>
          {feed.pairs.length > 0 && (
            <li>
              <a href="#pairs">{t('pairs.title')}</a>
            </li>
          )}
          <li>
            <a href="#list">{t('list.title')}</a>
          </li>
          <li>
            <a href="#corrections">{t('corrections.title')}</a>
          </li>
          {feed.withheld.length > 0 && (
            <li>
              <a href="#withheld">{t('withheld.title')}</a>
            </li>
          )}
          <li>
            <a href="#limits">{t('limits.title')}</a>
          </li>
        </ul>
      </nav>
    </div>
  </>
)
