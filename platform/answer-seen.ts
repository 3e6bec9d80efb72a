import { browser } from 'wxt/browser'
import { seenQuestion, stopLooking } from '../core/page/observer-orders.ts'

/** Answers the popup what was seen, and ends when the background says so. */
export const answerSeen = (look: () => string[], onStop: () => void): void => {
  const { onMessage } = browser.runtime
  const listener: Parameters<typeof onMessage.addListener>[0] = (message, _sender, answer) => {
    if (message?.type === seenQuestion.type) answer(look())
    if (message?.type !== stopLooking.type) return
    // Switched on again, the script is put in anew, and answers in place of this one.
    onMessage.removeListener(listener)
    onStop()
  }
  onMessage.addListener(listener)
}
