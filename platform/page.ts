import type { Interface } from '../core/language/language.ts'
import type { FailureCode } from '../core/messages/answers.ts'
import { Refusal } from '../core/messages/refusal.ts'
import type { Settings } from '../core/settings/settings.ts'
import { browser } from './browser.ts'

/** Gives the page's document the theme of the settings, and the language and reading direction of its words. */
export const dressDocument = ({ theme }: Pick<Settings, 'theme'>, { language, direction }: Interface): void => {
  const root = document.documentElement
  root.lang = language
  root.dir = direction
  root.dataset.theme = theme
}

let version: string | undefined

export const extensionVersion = (): string => {
  version ??= browser.runtime.getManifest().version
  return version
}

/** A page that nobody looked at when it was opened may never be said to have been painted. */
const paintMs = 500

/**
 * Runs a job once the page has been painted. Between the drawing of a frame and its being on the screen lie several
 * more, in which the job would hold it up: the popup's first takes a twelfth longer.
 */
export const afterPaint = (job: () => void): void => {
  // Not before somebody sees the page.
  requestAnimationFrame(() => {
    const go = () => {
      clearTimeout(latest)
      observer.disconnect()
      job()
    }
    const latest = setTimeout(go, paintMs)
    const observer = new PerformanceObserver(go)
    observer.observe({ type: 'paint', buffered: true })
  })
}

/** Why a message failed: the background's code, or that nobody answered. */
export const failureOf = (error: unknown): FailureCode => (error instanceof Refusal ? error.code : 'NO_ANSWER')
