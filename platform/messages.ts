import polyfill, { type Runtime } from 'webextension-polyfill'

export type Sender = Runtime.MessageSender

/**
 * Answers messages with the promise that the listener returns. Chromium wants a callback instead, and the polyfill
 * translates. Nothing else needs it, so it is imported only here, and only the background carries it.
 */
export const answerMessages = (answer: (message: unknown, sender: Sender) => Promise<unknown>): void => {
  polyfill.runtime.onMessage.addListener(answer)
}
