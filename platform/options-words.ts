import type { ElsewhereKey, PageKey } from '../core/language/catalogue.ts'
import elsewhere from '../locales/en/elsewhere.json'
import { pageFiles } from './page-words.ts'
import { type LoadedWords, wordsFrom } from './words.ts'

export type OptionsWords = LoadedWords<PageKey | ElsewhereKey>

/** The words of the settings page: those of all pages, and those of what is beside the site. */
export const optionsWords = wordsFrom({ ...pageFiles, elsewhere }, 'elsewhere')
