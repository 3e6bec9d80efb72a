import type { AnswerError, AnswerErrorCode } from './answers.ts'

/** A message that is refused or could not be carried out: a stable code, and a sentence for a person. */
export class Refusal extends Error {
  readonly code: AnswerErrorCode
  constructor({ code, message }: AnswerError) {
    super(message)
    this.code = code
  }
}
