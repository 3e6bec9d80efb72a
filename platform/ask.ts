import { browser } from 'wxt/browser'
import type { Answer, ValueOf } from '../core/messages/answers.ts'
import type { Message, MessageType } from '../core/messages/messages.ts'
import { Refusal } from '../core/messages/refusal.ts'

/**
 * Asks the background, from a content script or a page.
 * @throws Refusal when it refuses; the browser's own error when there is no background any more (after an update)
 */
export const ask = async <Type extends MessageType>(
  message: Extract<Message, { type: Type }>,
): Promise<ValueOf<Type>> => {
  const answer: Answer<ValueOf<Type>> = await browser.runtime.sendMessage(message)
  if (!answer.ok) throw new Refusal(answer.error)
  return answer.value
}
