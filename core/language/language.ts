import type { Settings } from '../reminders/settings.ts'

export type Direction = 'ltr' | 'rtl'

export type Interface = {
  /** BCP 47 tag of the words, for `lang`, dates and numbers. */
  language: string
  direction: Direction
}

/** The interface's language and direction. The pseudo-language `ar-XB` is English from right to left. */
export const interfaceOf = ({ language }: Pick<Settings, 'language'>): Interface =>
  language === 'ar-XB' ? { language: 'en', direction: 'rtl' } : { language: 'en', direction: 'ltr' }
