import elsewhere from '../locales/en/elsewhere.json'
import { wordsFrom } from './words.ts'

/** The words of what is beside the site, for the popup: they are read only where they are needed. */
export const elsewhereWords = wordsFrom({ elsewhere }, 'elsewhere')
