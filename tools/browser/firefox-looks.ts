// How Firefox draws pages, by preferences that it follows while it runs.
import type { Browser } from 'puppeteer-core'
import type { LaunchOptions } from './driven.ts'
import { inFirefoxChrome } from './firefox-chrome.ts'

export type Preferences = Record<string, string | number | boolean>

export type FirefoxLook = Pick<LaunchOptions, 'headless' | 'scrollbars' | 'forcedColors' | 'motion'>

// The widest ones, which are those of Windows 10. A window for a person has the system's own.
const scrollbarPreferences = ({ scrollbars, headless }: FirefoxLook): Preferences => {
  if (scrollbars === 'classic') return { 'ui.useOverlayScrollbars': 0, 'widget.non-native-theme.scrollbar.style': 4 }
  return headless === false ? {} : { 'ui.useOverlayScrollbars': 1 }
}

export const lookPreferences = (look: FirefoxLook): Preferences => ({
  ...scrollbarPreferences(look),
  ...(look.forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
  ...(look.motion ? {} : { 'ui.prefersReducedMotion': 1 }),
})

const everyName = Object.keys(lookPreferences({ scrollbars: 'classic', forcedColors: true }))

/** Changes a Firefox without a window that runs already to this look; to `{}`, it looks as it did at its start. */
export const wearLook = async (browser: Browser, look: FirefoxLook): Promise<void> => {
  const preferences = JSON.stringify(lookPreferences(look))
  await inFirefoxChrome(
    browser,
    `for (const name of ${JSON.stringify(everyName)}) {
      const value = ${preferences}[name]
      if (value === undefined) Services.prefs.clearUserPref(name)
      else Services.prefs.setIntPref(name, value)
    }`,
  )
}
