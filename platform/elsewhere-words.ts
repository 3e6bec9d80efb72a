import type { ElsewhereKey } from '../core/language/catalogue.ts'
import elsewhere from '../locales/en/elsewhere.json'
import { type LoadedWords, wordsFrom } from './words.ts'

export type ElsewhereWords = LoadedWords<ElsewhereKey>

/** The words of what is beside the site, for pages: they are read only where they are needed. */
export const elsewhereWords = wordsFrom({ elsewhere }, 'elsewhere')
