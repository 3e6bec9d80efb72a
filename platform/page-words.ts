import type { PageT } from '../core/language/catalogue.ts'
import { interfaceOf } from '../core/language/language.ts'
import { translator } from '../core/language/translate.ts'
import type { Settings } from '../core/reminders/settings.ts'
import notice from '../locales/en/notice.json'
import pages from '../locales/en/pages.json'
import popup from '../locales/en/popup.json'

const messages = { ...notice, ...popup, ...pages }

/** The words of the pages in the language of the settings. */
export const pageWords = (settings: Settings): PageT => translator(messages, interfaceOf(settings).language)
