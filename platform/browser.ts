import type { Browser } from 'webextension-polyfill'
import { browser as native } from 'wxt/browser'

/**
 * The browser's own API, which returns promises in all browsers of the manifest. What they still differ in is how a
 * message is answered: for that the background has the polyfill (platform/messages.ts). Its types fit both.
 */
export const browser = native as unknown as Browser
