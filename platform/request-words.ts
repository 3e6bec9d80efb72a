import type { RequestKey } from '../core/language/catalogue.ts'
import finding from '../locales/en/finding.json'
import popup from '../locales/en/popup.json'
import requests from '../locales/en/requests.json'
import { type LoadedWords, wordsFrom } from './words.ts'

export type RequestWords = LoadedWords<RequestKey>

/** The words of the page that writes letters, in the language of the settings. */
export const requestWords = wordsFrom({ finding, popup, requests }, 'requests')
