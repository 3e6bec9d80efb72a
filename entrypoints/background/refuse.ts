import type { AnswerErrorCode } from '../../core/messages/answers.ts'
import { Refusal } from '../../core/messages/refusal.ts'

/** @param message for the console, where developers read it: pages have their own words for each code */
export const refuse = (code: AnswerErrorCode, message: string): never => {
  throw new Refusal({ code, message })
}

/** @throws Refusal `PRIVATE_WINDOW`: from there nothing is kept */
export const refusePrivate = (isPrivate: boolean): void => {
  if (isPrivate) refuse('PRIVATE_WINDOW', 'From there nothing is kept.')
}
