import type { ComponentChildren } from 'preact'
import { BrandMark } from '../components/brand-mark.tsx'
import { contactHref } from '../components/contact-link.tsx'
import { Icon } from '../components/icon.tsx'
import { formatDate } from '../core/language/dates.ts'
import { nameOfLanguage } from '../core/language/names.ts'
import { siteLanguages } from '../core/website/page-address.ts'
import { hrefFrom, hrefIn, type Page } from './page.ts'

type FrameProps = { page: Page; children?: ComponentChildren }

/** The same page in the other languages; a page that is in one language only leads to their front pages. */
const Languages = ({ page }: FrameProps) => {
  const { t, language } = page.local
  return (
    <details class="site-languages">
      <summary aria-label={`${t('site.languages')}: ${nameOfLanguage(language)}`}>
        {nameOfLanguage(language)}
        <Icon name="chevron" />
      </summary>
      <ul>
        {siteLanguages.map((other) => (
          <li key={other}>
            <a
              href={hrefIn(page, page.path, other)}
              lang={other}
              hreflang={other}
              aria-current={other === language ? 'page' : undefined}
            >
              {nameOfLanguage(other)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Header = ({ page }: FrameProps) => {
  const { t, hasList, hasPairs } = page.local
  const current = (path: string) => (page.path === path ? 'page' : undefined)
  return (
    <header class="site-header">
      <a class="site-name" href={hrefIn(page, '')}>
        <BrandMark />
        {t('site.name')}
      </a>
      <nav aria-label={t('site.pages')}>
        <ul>
          <li>
            <a href={`${hrefIn(page, '')}${hasList ? '#list' : ''}`}>{t('site.findings')}</a>
          </li>
          {hasPairs && (
            <li>
              <a href={`${hrefIn(page, '')}#pairs`}>{t('pairs.title')}</a>
            </li>
          )}
          <li>
            <a href={hrefIn(page, 'ask/')} aria-current={current('ask/')}>
              {t('action.ask')}
            </a>
          </li>
          <li>
            <a href={hrefIn(page, 'corrections/')} aria-current={current('corrections/')}>
              {t('corrections.title')}
            </a>
          </li>
          <li>
            <a href={hrefIn(page, 'about/')} aria-current={current('about/')}>
              {t('site.about')}
            </a>
          </li>
        </ul>
      </nav>
      <Languages page={page} />
    </header>
  )
}

const Footer = ({ page }: FrameProps) => {
  const { t, language, feed, input } = page.local
  const { contact } = input.channel
  const values = {
    date: formatDate(feed.compiled, language),
    channel: feed.channel,
    sequence: String(input.sequence),
  }
  return (
    <footer class="site-footer">
      <p>{t('site.footer', values)}</p>
      <ul>
        <li>
          <a href={hrefIn(page, 'left-out/')}>{t('withheld.title')}</a>
        </li>
        <li>
          <a href={hrefIn(page, 'privacy/')}>{t('site.privacy')}</a>
        </li>
        {contact && (
          <li>
            <a href={contactHref(contact)} rel="noopener noreferrer">
              {t('link.report')}
            </a>
          </li>
        )}
        <li>
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer">
            CC BY 4.0
          </a>
        </li>
        <li>
          <a href={hrefIn(page, 'atom.xml')}>Atom</a>
        </li>
        <li>
          <a href={hrefFrom(page)('feed.json')}>JSON Feed</a>
        </li>
      </ul>
    </footer>
  )
}

/** What every page has around its own content. */
export const SiteFrame = ({ page, children }: FrameProps) => (
  <div class="site surface">
    <a class="findings-skip" href="#main">
      {page.local.t('site.skip')}
    </a>
    <Header page={page} />
    <div id="main" tabIndex={-1}>
      {children}
    </div>
    <Footer page={page} />
  </div>
)
