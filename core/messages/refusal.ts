import type { AnswerError, AnswerErrorCode } from './answers.ts'

/** A message that is refused or could not be carried out: a stable code, and a sentence for a person. */
export class Refusal extends Error {
  readonly code: AnswerErrorCode
  constructor({ code, message }: AnswerError) {
    super(message)
    this.code = code
  }
}

// Chromium's quotas, Firefox's, and a disk that is full.
const saysFull = /quota|no space/i

/** What is answered to a message that failed, by whatever was thrown. */
export const toAnswerError = (error: unknown): AnswerError => {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Refusal) return { code: error.code, message }
  return { code: saysFull.test(message) ? 'STORAGE_FULL' : 'INTERNAL', message }
}
