import { addressOf } from '../../core/feed/feed-source.ts'
import { folderOf, siteLanguages } from '../../core/website/page-address.ts'
import { escapeXml } from './xml.ts'

const url = (site: string, path: string): string => {
  // An address may have `&` in its path, with which XML begins an entity.
  const address = (language: string) => escapeXml(addressOf(site, `${folderOf(language)}${path}`))
  const alternates = siteLanguages.map(
    (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>`,
  )
  return siteLanguages.map((language) => `<url><loc>${address(language)}</loc>${alternates.join('')}</url>`).join('\n')
}

/** All pages in all languages. Sitemaps have whole addresses only, so without a site there is none. */
export const toSitemap = (site: string, paths: string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.map((path) => url(site, path)),
    '</urlset>\n',
  ].join('\n')

/** Everything may be read. */
export const toRobots = (site: string | null): string =>
  `User-agent: *\nAllow: /\n${site === null ? '' : `\nSitemap: ${addressOf(site, 'sitemap.xml')}\n`}`
