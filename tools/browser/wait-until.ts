/** A browser that exchanges a tab's process may never answer what it was asked in the old one: it is asked again. */
const answersWithinMs = 2_000

export const rest = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))

/** Ends with the promise or after so many milliseconds, whichever comes first. */
const within = (ms: number, promise: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void promise.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Polls a condition until it gives something truthy, and returns that. Throws after `timeoutMs` with the sentence in
 * `what` and the last value or error, so a failure explains itself. A condition that does not answer is asked again
 * beside the first time, and whichever answers counts: it should only look, or do what may be done twice.
 */
export const waitUntil = async <Value>(
  what: string,
  condition: () => Promise<Value> | Value,
  { timeoutMs = 10_000, everyMs = 20 } = {},
): Promise<NonNullable<Value>> => {
  const deadline = Date.now() + timeoutMs
  let found: Value | undefined
  let seen: unknown = 'no answer'
  const ask = async () => {
    try {
      const value = await condition()
      if (value) found ??= value
      else seen = value
    } catch (error) {
      seen = error
    }
  }
  for (;;) {
    await within(Math.min(answersWithinMs, timeoutMs), ask())
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain: ${what} (last seen: ${brief(seen)})`)
    await rest(everyMs)
  }
}

const brief = (seen: unknown): string =>
  seen instanceof Error ? seen.message : (JSON.stringify(seen) ?? String(seen)).slice(0, 500)
