/**
 * Polls a condition until it gives something truthy, and returns that. Throws after `timeoutMs` with the sentence in
 * `what` and the last value or error, so a failure explains itself.
 */
export const waitUntil = async <Value>(
  what: string,
  condition: () => Promise<Value> | Value,
  { timeoutMs = 5_000, everyMs = 20 } = {},
): Promise<NonNullable<Value>> => {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    let seen: unknown
    try {
      const value = await condition()
      if (value) return value
      seen = value
    } catch (error) {
      seen = error
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain: ${what} (last seen: ${brief(seen)})`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

const brief = (seen: unknown): string =>
  seen instanceof Error ? seen.message : (JSON.stringify(seen) ?? String(seen)).slice(0, 500)
