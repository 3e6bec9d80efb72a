import { type Interface, interfaceOf, lookUpLanguage } from '../core/language/language.ts'
import type { Language } from '../core/language/languages.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { browser } from './browser.ts'

/** The browser's languages as BCP 47 tags, best first: the one that it speaks itself, then those it asks pages for. */
const systemLanguages = (): string[] => [browser.i18n.getUILanguage(), ...navigator.languages]

/** The language and direction that the settings ask for, in this browser. */
export const interfaceFor = (settings: Pick<Settings, 'language'>): Interface =>
  interfaceOf(settings, systemLanguages())

/** The best language that there are words in, of those of the browser. */
export const systemLanguage = (): Language => lookUpLanguage(systemLanguages())
