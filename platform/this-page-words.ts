import type { ThisPageKey } from '../core/language/catalogue.ts'
import finding from '../locales/en/finding.json'
import page from '../locales/en/page.json'
import popup from '../locales/en/popup.json'
import { type LoadedWords, wordsFrom } from './words.ts'

export type ThisPageWords = LoadedWords<ThisPageKey>

/** The words of the tab "This page", in the language of the settings. */
export const thisPageWords = wordsFrom({ finding, popup, page }, 'page')
