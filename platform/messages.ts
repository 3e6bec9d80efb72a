import polyfill, { type Runtime } from 'webextension-polyfill'

export type Sender = Runtime.MessageSender

/**
 * Answers messages by the promise that the listener returns. Chromium wants a callback instead, and the polyfill is
 * what translates: the one thing it is needed for, so that it is imported here alone, and only the background pays.
 */
export const answerMessages = (answer: (message: unknown, sender: Sender) => Promise<unknown>): void => {
  polyfill.runtime.onMessage.addListener(answer)
}
