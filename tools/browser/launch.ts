import { launchChromium } from './chromium.ts'
import type { BrowserName, Driven, LaunchOptions } from './driven.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a browser with the extension in it. Throws a sentence when there is no such browser to be had. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Driven> => {
  // In English wherever it runs: the extension speaks the browser's language, and tests look for English words.
  const inEnglish = { lang: 'en-US', ...options }
  return name === 'firefox' ? launchFirefox(inEnglish) : launchChromium(inEnglish)
}
