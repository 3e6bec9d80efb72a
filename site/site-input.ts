import type { Feed } from '../core/feed/schema.ts'
import type { NoticeCatalogue, PageKey, RequestKey } from '../core/language/catalogue.ts'
import type { Catalogue } from '../core/language/translate.ts'
import type { SiteLanguage } from '../core/website/page-address.ts'

/** Everything that the website is made from. The same input gives the same pages. */
export type SiteInput = {
  feed: Feed
  sequence: number
  /** The name of the feed's file, which lies at the website's base. */
  feedFile: string
  /** As in channel.json (clause 6.1). */
  channel: { site: string | null; contact: string | null }
  messages: Record<SiteLanguage, Catalogue<PageKey | RequestKey>>
  /** What the picture of the notice says. */
  noticeMessages: Record<SiteLanguage, NoticeCatalogue>
  /** Paths of the style sheet and the scripts from the website's base. */
  assets: Record<'style' | 'askStyle' | 'front' | 'finding' | 'ask', string>
}

/** A file of the website, its path from the base. */
export type SiteFile = { path: string; contents: string }
