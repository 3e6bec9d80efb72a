import type { PopupT } from '../core/language/catalogue.ts'
import { interfaceOf } from '../core/language/language.ts'
import { translator } from '../core/language/translate.ts'
import type { Settings } from '../core/reminders/settings.ts'
import notice from '../locales/en/notice.json'
import popup from '../locales/en/popup.json'

const messages = { ...notice, ...popup }

/** The popup's words in the language of the settings. */
export const popupWords = (settings: Settings): PopupT => translator(messages, interfaceOf(settings).language)
