import type { PopupKey } from '../core/language/catalogue.ts'
import notice from '../locales/en/notice.json'
import popup from '../locales/en/popup.json'
import { type Words, wordsFrom } from './words.ts'

export type PopupWords = Words<PopupKey>

/** The popup's words in the language of the settings. */
export const popupWords = wordsFrom({ notice, popup })
