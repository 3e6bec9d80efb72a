import { browser } from 'wxt/browser'
import type { Answer, AnswerErrorCode } from '../core/messages/answers.ts'
import type { Message } from '../core/messages/messages.ts'
import { isExtensionAlive } from './alive.ts'

/** Why a message came to nothing: it was refused, nobody answered, or the extension is gone (updated, off, removed). */
export type Failure = AnswerErrorCode | 'NO_ANSWER' | 'GONE'

/**
 * Sends a message from a content script. If the browser stops the background before it has answered, the message is
 * sent again, so only a message that can safely be carried out twice may be sent more than once. Never throws, although
 * Chromium's `sendMessage` throws, rather than rejects, when the extension is gone.
 * @param times how often it is sent at most
 * @returns null if it was carried out
 */
export const send = async (message: Message, times = 1): Promise<Failure | null> => {
  if (!isExtensionAlive()) return 'GONE'
  try {
    const answer: Answer<unknown> | undefined = await browser.runtime.sendMessage(message)
    if (answer) return answer.ok ? null : answer.error.code
  } catch {
    // The background was stopped, or the extension went meanwhile, which is seen before the next attempt.
  }
  return times > 1 || !isExtensionAlive() ? send(message, times - 1) : 'NO_ANSWER'
}
