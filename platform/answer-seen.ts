import { browser } from 'wxt/browser'
import { seenQuestion, stopObserving } from '../core/page/observer-orders.ts'

/** Answers the popup what was seen, and ends when the background says so. */
export const answerSeen = (look: () => string[], onStop: () => void): void => {
  browser.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message?.type === seenQuestion.type) answer(look())
    if (message?.type === stopObserving.type) onStop()
  })
}
