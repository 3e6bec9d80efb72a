import type notice from '../../locales/en/notice.json'
import type pages from '../../locales/en/pages.json'
import type { Catalogue, Translate } from './translate.ts'

/** The keys of the notice's words, as English has them. */
export type NoticeKey = keyof typeof notice
export type NoticeCatalogue = Catalogue<NoticeKey>
export type T = Translate<NoticeKey>

/** The keys of the words of the extension's own pages, which use the notice's as well. */
export type PageKey = NoticeKey | keyof typeof pages
export type PageCatalogue = Catalogue<PageKey>
export type PageT = Translate<PageKey>
