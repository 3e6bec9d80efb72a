import type elsewhere from '../../locales/en/elsewhere.json'
import type finding from '../../locales/en/finding.json'
import type findings from '../../locales/en/findings.json'
import type notice from '../../locales/en/notice.json'
import type page from '../../locales/en/page.json'
import type popup from '../../locales/en/popup.json'
import type requests from '../../locales/en/requests.json'
import type settings from '../../locales/en/settings.json'
import type store from '../../locales/en/store.json'
import type timeline from '../../locales/en/timeline.json'
import type welcome from '../../locales/en/welcome.json'
import type { Catalogue, Translate } from './translate.ts'

/** The keys of what notice, popup and pages all say of findings, as English has them. */
type FindingKey = keyof typeof finding
export type FindingT = Translate<FindingKey>

/** The words of the notice, which are sent to it with every view: only what it says is among them. */
export type NoticeKey = FindingKey | keyof typeof notice
export type NoticeCatalogue = Catalogue<NoticeKey>
export type NoticeT = Translate<NoticeKey>

/** The words of what is beside the site: other services, other sites, and their settings. Packaged apart. */
export type ElsewhereKey = keyof typeof elsewhere
export type ElsewhereCatalogue = Catalogue<ElsewhereKey>
export type ElsewhereT = Translate<ElsewhereKey>

/** The words of the popup. Without the notice's own and the pages', its script stays small. */
export type PopupKey = FindingKey | keyof typeof popup
export type PopupT = Translate<PopupKey>

/** The words of findings, settings and first run, which use all of these. */
export type PageKey =
  | NoticeKey
  | PopupKey
  | keyof typeof findings
  | keyof typeof timeline
  | keyof typeof settings
  | keyof typeof store
  | keyof typeof welcome
export type PageT = Translate<PageKey>

/** Those of the settings, which have what is beside the site, too. */
export type SettingsT = Translate<PageKey | ElsewhereKey>

/** The words of the page that writes letters, which are packaged apart from the others. */
export type RequestKey = PopupKey | keyof typeof requests
export type RequestT = Translate<RequestKey>

/** The words of the tab "This page", which are packaged apart, too. */
export type ThisPageKey = PopupKey | keyof typeof page
export type ThisPageT = Translate<ThisPageKey>
