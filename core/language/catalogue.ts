import type notice from '../../locales/en/notice.json'
import type pages from '../../locales/en/pages.json'
import type popup from '../../locales/en/popup.json'
import type { Catalogue, Translate } from './translate.ts'

/** The keys of the notice's words, as English has them. */
export type NoticeKey = keyof typeof notice
export type NoticeCatalogue = Catalogue<NoticeKey>
export type T = Translate<NoticeKey>

/** The words of the popup, which uses the notice's as well. Apart from the pages' words, for its script's sake. */
export type PopupKey = NoticeKey | keyof typeof popup
export type PopupT = Translate<PopupKey>

/** The words of findings, settings and first run, which use both. */
export type PageKey = PopupKey | keyof typeof pages
export type PageT = Translate<PageKey>
