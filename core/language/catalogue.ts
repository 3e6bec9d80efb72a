import type findings from '../../locales/en/findings.json'
import type notice from '../../locales/en/notice.json'
import type popup from '../../locales/en/popup.json'
import type settings from '../../locales/en/settings.json'
import type store from '../../locales/en/store.json'
import type timeline from '../../locales/en/timeline.json'
import type welcome from '../../locales/en/welcome.json'
import type { Catalogue, Translate } from './translate.ts'

/** The keys of the notice's words, as English has them. */
export type NoticeKey = keyof typeof notice
export type NoticeCatalogue = Catalogue<NoticeKey>
export type T = Translate<NoticeKey>

/** The words of the popup, which uses the notice's as well. Apart from the pages' words, for its script's sake. */
export type PopupKey = NoticeKey | keyof typeof popup
export type PopupT = Translate<PopupKey>

/** The words of findings, settings and first run, which use both. */
export type PageKey =
  | PopupKey
  | keyof typeof findings
  | keyof typeof timeline
  | keyof typeof settings
  | keyof typeof store
  | keyof typeof welcome
export type PageT = Translate<PageKey>
