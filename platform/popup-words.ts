import type { PopupKey } from '../core/language/catalogue.ts'
import finding from '../locales/en/finding.json'
import popup from '../locales/en/popup.json'
import { type LoadedWords, wordsFrom } from './words.ts'

export type PopupWords = LoadedWords<PopupKey>

/** The popup's words in the language of the settings. */
export const popupWords = wordsFrom({ finding, popup })
