import type en from '../../locales/en/notice.json'
import type { Catalogue, Translate } from './translate.ts'

/** The keys of the notice's words, as English has them. */
export type NoticeKey = keyof typeof en
export type NoticeCatalogue = Catalogue<NoticeKey>
export type T = Translate<NoticeKey>
