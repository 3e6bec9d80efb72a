import type { Interface } from '../core/language/language.ts'
import { Refusal } from '../core/messages/refusal.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { browser } from './browser.ts'

/** Gives the page's document the theme of the settings, and the language and reading direction of its words. */
export const dressDocument = ({ theme }: Settings, { language, direction }: Interface): void => {
  const root = document.documentElement
  root.lang = language
  root.dir = direction
  root.dataset.theme = theme
}

export const extensionVersion = (): string => browser.runtime.getManifest().version

/** Runs a job after the next picture is on the screen, so that it can't delay it. */
export const afterPaint = (job: () => void): void => {
  requestAnimationFrame(() => setTimeout(job))
}

/** Why a message failed: the background's code and sentence, or that there is no background any more. */
export const failureOf = (error: unknown): { code: string; reason: string } =>
  error instanceof Refusal
    ? { code: error.code, reason: error.message }
    : { code: 'NO_ANSWER', reason: error instanceof Error ? error.message : String(error) }
