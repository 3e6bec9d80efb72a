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

/** Runs a job once the next frame is on the screen, so the job can't delay it. */
export const afterPaint = (job: () => void): void => {
  requestAnimationFrame(() => setTimeout(job))
}

/** Why a message failed: the background's code, or that nobody answered. */
export const failureOf = (error: unknown): FailureCode => (error instanceof Refusal ? error.code : 'NO_ANSWER')
