import type { PageKey } from '../core/language/catalogue.ts'
import finding from '../locales/en/finding.json'
import findings from '../locales/en/findings.json'
import notice from '../locales/en/notice.json'
import popup from '../locales/en/popup.json'
import settings from '../locales/en/settings.json'
import store from '../locales/en/store.json'
import timeline from '../locales/en/timeline.json'
import welcome from '../locales/en/welcome.json'
import { type LoadedWords, wordsFrom } from './words.ts'

export type PageWords = LoadedWords<PageKey>

/** In English. */
export const pageFiles = { finding, notice, popup, findings, timeline, settings, store, welcome }

/** The words of the pages in the language of the settings. */
export const pageWords = wordsFrom(pageFiles)
