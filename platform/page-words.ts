import type { PageT } from '../core/language/catalogue.ts'
import { interfaceOf } from '../core/language/language.ts'
import { translator } from '../core/language/translate.ts'
import type { Settings } from '../core/reminders/settings.ts'
import findings from '../locales/en/findings.json'
import notice from '../locales/en/notice.json'
import popup from '../locales/en/popup.json'
import settingsWords from '../locales/en/settings.json'
import timeline from '../locales/en/timeline.json'
import welcome from '../locales/en/welcome.json'

const messages = { ...notice, ...popup, ...findings, ...timeline, ...settingsWords, ...welcome }

/** The words of the pages in the language of the settings. */
export const pageWords = (settings: Settings): PageT => translator(messages, interfaceOf(settings).language)
