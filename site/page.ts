import type { ComponentChildren } from 'preact'
import { addressOf } from '../core/feed/feed-source.ts'
import { folderOf, type SiteLanguage } from '../core/website/page-address.ts'
import type { LocalSite } from './local-site.ts'

/** A page of the website, in one language. */
export type Page = {
  local: LocalSite
  /** Its folder from that of the language: '' for the front page, else 'about/'. */
  path: string
  title: string
  description: string
  /** Its picture for people who are sent a link, from the base of the website, and what it shows. */
  picture: { path: string; alt: string }
  /** What it is, as schema.org has it. */
  linkedData: object
  script?: 'front' | 'finding' | 'ask'
  /** A style sheet beside the one that all pages have. */
  style?: 'askStyle'
  /** What its script needs to know. */
  data?: object
  content: (page: Page) => ComponentChildren
  /** The way to the website's base, where it is not known how deep the page lies. */
  base?: string
}

/** The way from a page to another path of the website, both from its base. */
export const hrefFrom =
  ({ local: { folder }, path, base }: Pick<Page, 'local' | 'path' | 'base'>) =>
  (to: string): string =>
    `${base ?? '../'.repeat(`${folder}${path}`.split('/').length - 1)}${to}` || './'

/** The same to the page of a language. */
export const hrefIn = (page: Pick<Page, 'local' | 'path' | 'base'>, to: string, language?: SiteLanguage): string =>
  hrefFrom(page)(`${folderOf(language ?? page.local.language)}${to}`)

/** The address for the world where the channel names a site; else the way from the page. */
export const publicAddress = (page: Page, to: string): string => {
  const { site } = page.local.input.channel
  return site === null ? hrefFrom(page)(to) : addressOf(site, to)
}
