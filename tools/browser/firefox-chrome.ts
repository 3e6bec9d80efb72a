// Firefox's own interface, for what no page and no protocol command can tell. Needs --remote-allow-system-access.
import type { Browser } from 'puppeteer-core'

type Bidi = { connection: { send: (method: string, params: object) => Promise<{ result: unknown }> } }

type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }

/** Evaluates an expression in the browser's own window; only plain values come back. */
export const inFirefoxChrome = async (browser: Browser, expression: string): Promise<unknown> => {
  const { connection } = browser as unknown as Bidi
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[]
  }
  const context = tree.contexts[0]?.context
  if (!context) throw new Error('Firefox shows no window of its own.')
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  })
  const { type, result: value, exceptionDetails } = result as Evaluated
  if (type !== 'success') throw new Error(`Firefox answered ${exceptionDetails?.text}`)
  return value?.value
}
