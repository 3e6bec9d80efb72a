import type { Browser } from 'webextension-polyfill'
import { browser as native } from 'wxt/browser'

/**
 * The browser's own API, which returns promises in every browser that the manifest allows. They still differ in how a
 * message is answered; for that the background has the polyfill (platform/messages.ts), whose types fit both.
 */
export const browser = native as unknown as Browser
