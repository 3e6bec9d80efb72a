import { type Interface, interfaceOf, lookUpLanguage } from '../core/language/language.ts'
import type { Language } from '../core/language/languages.ts'
import type { Settings } from '../core/settings/settings.ts'
import { browser } from './browser.ts'

/** The browser's languages as BCP 47 tags, best first: that of its own interface, then those it asks websites for. */
const systemLanguages = (): string[] => [browser.i18n.getUILanguage(), ...navigator.languages]

/** The language and direction that the settings ask for, in this browser. */
export const interfaceFor = (settings: Pick<Settings, 'language'>): Interface =>
  interfaceOf(settings, systemLanguages())

/** The first of the browser's languages that there are words in, else English. */
export const systemLanguage = (): Language => lookUpLanguage(systemLanguages())
