import { browser } from 'wxt/browser'
import type { Answer, ValueOf } from '../core/messages/answers.ts'
import { Refusal } from '../core/messages/refusal.ts'
import type { Request } from '../core/messages/requests.ts'

/**
 * Asks the background, from a content script or a page.
 * @throws Refusal when it refuses; the browser's own error when there is no background any more (after an update)
 */
export const ask = async <R extends Request>(request: R): Promise<ValueOf<R>> => {
  const answer: Answer<ValueOf<R>> = await browser.runtime.sendMessage(request)
  if (!answer.ok) throw new Refusal(answer.error)
  return answer.value
}
