import { type Interface, interfaceOf } from '../core/language/language.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { browser } from './browser.ts'

/** The browser's languages as BCP 47 tags, best first: the one that it speaks itself, then those it asks pages for. */
export const systemLanguages = (): string[] => [browser.i18n.getUILanguage(), ...navigator.languages]

/** The language and direction that the settings ask for, in this browser. */
export const interfaceFor = (settings: Pick<Settings, 'language'>): Interface =>
  interfaceOf(settings, systemLanguages())
